namespace Monitoring.Register;

/// <summary>A founder's seat in the Platform, with a vote (art. 8.1).</summary>
/// <param name="Founder">Whose it is.</param>
/// <param name="Representatives">Who acts for it; empty as long as nobody was recorded.</param>
/// <param name="PartyId">The organisation in the register that the founder is itself, or null.</param>
/// <param name="Ties">The organisations to which it is bound.</param>
public sealed record Seat(Founder Founder, IReadOnlyList<Contact> Representatives, string? PartyId, IReadOnlyList<FounderTie> Ties)
{
    /// <summary>The founder's id, which is the seat's.</summary>
    public string Id => Founder.Id;

    /// <summary>Whether it is a supplier of which nobody recorded yet which organisation it is: a conflict may go unseen.</summary>
    public bool IsUnlinked => Founder.Kind == FounderKind.Supplier && PartyId is null;
}
