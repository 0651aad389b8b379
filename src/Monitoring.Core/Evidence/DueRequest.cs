using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>Tells when a request has to be looked at. <see cref="System.Threading.Timer"/>s and nudges can be lost; this row cannot.</summary>
[Shape("due-request")]
public sealed record DueRequest : Row, IRow<DueRequest>
{
    /// <summary>How the row keys begin, in the order of time.</summary>
    public const string Prefix = "due|";

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(new RequestKey(RoundId, PartyId).Partition, Key.Join("due", Key.Time(DueAt), PartyId));

    /// <summary>The first row key that is not before that time.</summary>
    public static string Before(DateTimeOffset time) => Key.Join("due", Key.Time(time));
}
