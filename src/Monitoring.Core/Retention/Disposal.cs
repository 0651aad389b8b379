using System.Globalization;
using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Something whose term ends: announced first, then deleted, and then the proof that it was, without the data.</summary>
[Shape("disposal")]
public sealed record Disposal : Row, IRow<Disposal>
{
    /// <summary>The partition of all of them.</summary>
    public const string Partition = "disposals";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>What kind of data.</summary>
    public required RetentionKind Kind { get; init; }

    /// <summary>Of what: a round, a party, a case, a month.</summary>
    public required string Subject { get; init; }

    /// <summary>Of one party of it only; null for all.</summary>
    public string? PartyId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The day on which its term has ended.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Since when it is announced.</summary>
    public required DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>How far it is, in the words of who does it; null before it begins and when it is done.</summary>
    public string? Place { get; init; }

    /// <summary>How many things were deleted so far.</summary>
    public int Count { get; init; }

    /// <summary>How many had to be left for later, as a case still runs.</summary>
    public int Left { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The day on which soft delete and backups hold nothing of it any more.</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <summary>Its id: of what it is about and when it is due, so that twice is once.</summary>
    [JsonIgnore]
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Kind}~{Subject}~{PartyId}~{DueOn:yyyy-MM-dd}").ToLowerInvariant();

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("disposal", Id));

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => [new DisposalLine { Disposal = this with { Unknown = null } }];
}

/// <summary>A disposal in the list of what is due, the first first, or of what was done, the latest first.</summary>
[Shape("disposal-line")]
public sealed record DisposalLine : Row, IRow<DisposalLine>
{
    /// <summary>How the row keys begin of what is due.</summary>
    public const string Due = "due|";

    /// <summary>How the row keys begin of what was done.</summary>
    public const string Done = "done|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The disposal itself.</summary>
    public required Disposal Disposal { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Disposal.Partition, Disposal.DoneAt is { } done
        ? Key.Join("done", Key.NewestFirst(done), Disposal.Id)
        : Key.Join("due", Disposal.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Disposal.Id));
}
