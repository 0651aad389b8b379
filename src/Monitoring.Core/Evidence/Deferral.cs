using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>More time: asked by a party with a reason, granted or refused by the secretariaat.</summary>
[Shape("deferral")]
public sealed record Deferral : Row, IRow<Deferral>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Which one of the party in this round, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day until which it asks.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why, in the party's words.</summary>
    public required string Because { get; init; }

    /// <summary>The last day that ran when it was asked.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The id of the contact or colleague who asked.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last day that was granted; null as long as nothing was decided, and when it was refused.</summary>
    public DateOnly? GrantedUntil { get; init; }

    /// <summary>What the secretariaat wrote with its decision. A refusal always has reasons.</summary>
    public string? Reasons { get; init; }

    /// <summary>Who decided: an address of the secretariaat.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When. Null for one that lapsed, as the evidence came or the request ended first.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Number);

    /// <summary>The key of a deferral.</summary>
    public static Key KeyOf(RequestKey request, int number) =>
        new(request.Partition, Key.Join("deferral", request.PartyId, number.ToString("d4", CultureInfo.InvariantCulture)));

    /// <summary>How the row keys of a party's deferrals begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("deferral", partyId) + "|";

    /// <summary>The id of the task to decide on it.</summary>
    public static string TaskOf(RequestKey request) => $"deferral~{request}";
}
