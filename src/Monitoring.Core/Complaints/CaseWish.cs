using System.Text.Json.Serialization;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>Somebody says on the public page that a party wants to bring a case: nothing is known yet of who typed it. Gone after <see cref="DaysKept"/>.</summary>
[Shape("case-wish")]
public sealed record CaseWish : Row, IRow<CaseWish>
{
    /// <summary>The partition of all of them: what is older than <see cref="DaysKept"/> is not there.</summary>
    public const string Partition = "wishes";

    /// <summary>The longest of what was typed, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>How long it is kept, and its link works.</summary>
    public const int DaysKept = 30;

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>Made with the form (<see cref="NewCase.MakeId"/>): the id of the case, when one comes of it.</summary>
    public required string Id { get; init; }

    /// <summary>Who it says it is: a name, a KvK number or a board number.</summary>
    public required string From { get; init; }

    /// <summary>Whom it is about, in the same way.</summary>
    public required string Against { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string About { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What is done with it; null as long as nobody looked.</summary>
    public WishRoad? Road { get; init; }

    /// <summary>The party whose contacts were sent a link.</summary>
    public string? PartyId { get; init; }

    /// <summary>Whether the links were handed over.</summary>
    public bool IsSent { get; init; }

    /// <summary>Who of the secretariaat dealt with it.</summary>
    public string? HandledBy { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The process that deals with it.</summary>
    [JsonIgnore]
    public ProcessId Process => ProcessOf(Id);

    /// <summary>The id of the task to verify by hand.</summary>
    [JsonIgnore]
    public string TaskId => $"wish~{Id}";

    /// <summary>When it goes.</summary>
    [JsonIgnore]
    public DateTimeOffset EndsAt => At.AddDays(DaysKept);

    /// <summary>The key of a wish.</summary>
    public static Key KeyOf(string id) => new(Partition, Key.Join("wish", id));

    /// <summary>The process of a wish.</summary>
    public static ProcessId ProcessOf(string id) => new(BringCase.WorkflowName, id);
}

/// <summary>What is done with somebody's wish to bring a case.</summary>
public enum WishRoad
{
    /// <summary>A link goes to the registered contacts of the party.</summary>
    Mailed,

    /// <summary>There is no registered contact: a person of the secretariaat finds out who it is.</summary>
    ByHand,

    /// <summary>The party was sent as many links today as it gets: it has one already.</summary>
    TooMany,
}
