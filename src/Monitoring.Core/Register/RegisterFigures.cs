using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>How many parties of a bucket of the register are alike in what a round's population depends on: changed in the batch of each line that changes them.</summary>
[Shape("register-figures")]
public sealed record RegisterFigures : Row, IRow<RegisterFigures>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The bucket.</summary>
    public required int Bucket { get; init; }

    /// <summary>The groups; most parties became one on a few days, so there are few.</summary>
    public IReadOnlyList<PartyGroup> Groups { get; init; } = [];

    /// <inheritdoc/>
    public override Key Key => KeyOf(Bucket);

    /// <summary>The key of a bucket's figures.</summary>
    public static Key KeyOf(int bucket) => new(PartyLine.PartitionOf(bucket), "figures");

    /// <summary>The figures after a line came or changed; <paramref name="before"/> is null when it is new.</summary>
    public RegisterFigures Move(PartyLine? before, PartyLine after) => Count(PartyGroup.Of(after), 1, before is null ? this : Count(PartyGroup.Of(before), -1, this));

    private static RegisterFigures Count(PartyGroup group, int more, RegisterFigures figures)
    {
        var known = figures.Groups.FirstOrDefault(g => g.IsLike(group)) ?? group with { Count = 0 };
        var now = known with { Count = known.Count + more };
        return figures with { Groups = [.. figures.Groups.Where(g => g != known), .. now.Count == 0 ? Enumerable.Empty<PartyGroup>() : [now]] };
    }
}

/// <summary>Parties that are alike.</summary>
/// <param name="Kind">Supplier or school board.</param>
/// <param name="HasContact">Whether there is anybody to write to.</param>
/// <param name="Joinings">How they became a party.</param>
/// <param name="WithdrawnOn">The day on which their withdrawal took effect.</param>
/// <param name="Count">How many there are.</param>
public sealed record PartyGroup(PartyKind Kind, bool HasContact, IReadOnlyList<Joining> Joinings, DateOnly? WithdrawnOn, int Count)
{
    /// <summary>The group of one party.</summary>
    public static PartyGroup Of(PartyLine line) => new(line.Kind, line.HasContact, line.Joinings, line.WithdrawnOn, 1);

    /// <summary>Whether both tell of parties that are alike.</summary>
    public bool IsLike(PartyGroup other) =>
        (Kind, HasContact, WithdrawnOn) == (other.Kind, other.HasContact, other.WithdrawnOn) && Joinings.SequenceEqual(other.Joinings);
}
