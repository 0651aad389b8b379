using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>A letter of an evidence request.</summary>
[Shape("request-letter")]
public sealed record RequestLetter : Letter, IRow<RequestLetter>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Step, Contact);

    /// <summary>The key of a letter.</summary>
    public static Key KeyOf(RequestKey request, string step, string contact) => new(request.Partition, Key.Join("letter", request.PartyId, step, contact));
}
