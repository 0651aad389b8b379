using System.Globalization;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>A request in the list of its round, by status and name: what the desk sees of it.</summary>
[Shape("request-line")]
public sealed record RequestLine : Row, IRow<RequestLine>
{
    /// <summary>How the row keys of all lines begin.</summary>
    public const string Prefix = "status|";

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The party's name.</summary>
    public required string PartyName { get; init; }

    /// <summary>What it is.</summary>
    public required PartyKind PartyKind { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>How many items are asked.</summary>
    public int ItemCount { get; init; }

    /// <summary>How many are answered.</summary>
    public int AnsweredCount { get; init; }

    /// <summary>The last day to answer, when a term runs.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The last day of the last call's own term.</summary>
    public DateOnly? LastCallDay { get; init; }

    /// <summary>The day on which an answer came by post that still has to be entered; null when nothing lies on the desk.</summary>
    public DateOnly? OnDeskSince { get; init; }

    /// <summary>Whether it asked for more time and the secretariaat has not decided: the term stands still.</summary>
    public bool IsDeferralOpen { get; init; }

    /// <summary>When it was last declared.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The number on the receipt.</summary>
    public string? Receipt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(new RequestKey(RoundId, PartyId).Partition, Key.Join("status", Word(Status), Key.Name(PartyName), PartyId));

    /// <summary>How the row keys of a status begin.</summary>
    public static string PrefixOf(RequestStatus status) => Key.Join("status", Word(status)) + "|";

    /// <summary>The line of a request.</summary>
    public static RequestLine Of(EvidenceRequest request) => new()
    {
        RoundId = request.RoundId,
        PartyId = request.PartyId,
        PartyName = request.PartyName,
        PartyKind = request.PartyKind,
        Status = request.Status,
        ItemCount = request.ItemCount,
        AnsweredCount = request.AnsweredCount,
        LastDay = request.LastDay,
        LastCallDay = request.LastCallDay,
        OnDeskSince = request.IsOnDesk ? request.OnDeskSince : null,
        IsDeferralOpen = request.IsDeferralOpen,
        SubmittedAt = request.SubmittedAt,
        Receipt = request.Receipt,
    };

    private static string Word(RequestStatus status) => ((int)status).ToString("d2", CultureInfo.InvariantCulture);
}
