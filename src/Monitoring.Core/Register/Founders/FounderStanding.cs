using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>What the secretariaat recorded of a founder.</summary>
[Shape("founder-standing")]
public sealed record FounderStanding : Row, IRow<FounderStanding>
{
    /// <summary>The partition of all of them.</summary>
    public const string Partition = "founders";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "founder|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The founder.</summary>
    public required string FounderId { get; init; }

    /// <summary>The day on which its withdrawal takes effect (art. 11.7); null as long as it takes part.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Who recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Who said that all it touches was dealt with.</summary>
    public string? HandledBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? HandledAt { get; init; }

    /// <summary>Who acts for its seat in the Platform: whom the Platform writes to about a case, and who votes (art. 8.1).</summary>
    public IReadOnlyList<Contact> Representatives { get; init; } = [];

    /// <summary>The organisation in the register that it is itself; null for who is none, and as long as nobody recorded it.</summary>
    public string? PartyId { get; init; }

    /// <summary>The organisations to which it is bound.</summary>
    public IReadOnlyList<FounderTie> Ties { get; init; } = [];

    /// <summary>What stands for a founder where otherwise a party stands: in the index of persons.</summary>
    public static string HolderOf(string founderId) => $"founder~{founderId}";

    /// <summary>The founder for whom that stands, or null.</summary>
    public static string? FounderOf(string holder) => holder.Split('~') is ["founder", var id] ? id : null;

    /// <inheritdoc/>
    public override Key Key => KeyOf(FounderId);

    /// <summary>The key of a founder.</summary>
    public static Key KeyOf(string id) => new(Partition, Key.Join("founder", id));
}
