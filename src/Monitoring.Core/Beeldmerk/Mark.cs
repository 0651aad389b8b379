using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Beeldmerk;

/// <summary>
/// What became of the beeldmerk of a supplier (art. 11.4). It is there by itself for every supplier that is a party: without a row it is granted.
/// </summary>
[Shape("mark")]
public sealed record Mark : Row, IRow<Mark>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The supplier.</summary>
    public required string PartyId { get; init; }

    /// <summary>What changed, the first first; nothing is ever taken out.</summary>
    public required IReadOnlyList<MarkChange> History { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId);

    /// <summary>The key of a supplier's beeldmerk.</summary>
    public static Key KeyOf(string partyId) => new(Key.Join("beeldmerk", partyId), "mark");

    /// <summary>Where the beeldmerk of an organisation stands at that time, for who may know of it before it is public.</summary>
    /// <param name="party">The organisation as the register knows it.</param>
    /// <param name="mark">What was recorded of its beeldmerk; null when nothing was.</param>
    /// <param name="at">The time.</param>
    /// <returns>Null when it has none: a school board, or a supplier that is no party then (art. 11.4).</returns>
    public static MarkState? StandingOn(Party party, Mark? mark, DateTimeOffset at) => Standing(party, mark, at, change => change.At);

    /// <summary>The same as everybody may know it: a change counts only once it is public.</summary>
    public static MarkState? PublicStandingOn(Party party, Mark? mark, DateTimeOffset at) => Standing(party, mark, at, change => change.PublicFrom);

    private static MarkState? Standing(Party party, Mark? mark, DateTimeOffset at, Func<MarkChange, DateTimeOffset> since) =>
        party.Kind != PartyKind.Supplier || !party.IsPartyOn(Amsterdam.Day(at)) ? null
        : mark?.History.LastOrDefault(change => since(change) <= at)?.State ?? MarkState.Granted;
}

/// <summary>Where a beeldmerk stands.</summary>
public enum MarkState
{
    /// <summary>The supplier has it: by being a party, or as it was given back.</summary>
    Granted,

    /// <summary>Geschorst.</summary>
    Suspended,

    /// <summary>Ingetrokken.</summary>
    Withdrawn,

    /// <summary>Geweigerd: it was withdrawn, asked for again, and a person refused that.</summary>
    Refused,
}

/// <summary>A change of a beeldmerk.</summary>
/// <param name="State">Where it stands since.</param>
/// <param name="At">Since when.</param>
/// <param name="PublicFrom">Since when everybody may know it: after the standstill.</param>
/// <param name="Reasons">Why.</param>
/// <param name="By">Who of the secretariaat recorded it, or put the measure to the vote.</param>
/// <param name="Ground">The measure that it rests on; null for what a person decided afterwards.</param>
public sealed record MarkChange(MarkState State, DateTimeOffset At, DateTimeOffset PublicFrom, string Reasons, string By, MarkGround? Ground = null)
{
    /// <summary>Made with the form of a person, so that sending it twice is one change.</summary>
    public string? Form { get; init; }

    /// <summary>Whether it is the change that this measure of this case brings.</summary>
    internal bool IsOf(Complaint complaint, TakenMeasure taken) => Ground is { } ground && ground.ComplaintId == complaint.Id && ground.Proposal == taken.Proposal;

    /// <summary>The change that a measure brings, public from when it is in force: its standstill has passed by then.</summary>
    internal static MarkChange Of(MarkState state, Complaint complaint, TakenMeasure taken, DateTimeOffset since, string reasons, string by) =>
        new(state, since, since, reasons, by, new MarkGround(complaint.Id, taken.Proposal, taken.Measure.Power));
}

/// <summary>The measure by which a beeldmerk changed.</summary>
/// <param name="ComplaintId">The case.</param>
/// <param name="Proposal">By which proposal of that case it was decided.</param>
/// <param name="Power">The Reglement or the condition that it rests on (art. 9.2, 11.4).</param>
public sealed record MarkGround(string ComplaintId, int Proposal, MeasurePower Power);
