using System.Text.Json.Serialization;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>A case (art. 12.1, 9.2). Its partition holds its letters too.</summary>
[Shape("complaint")]
public sealed record Complaint : Row, IRow<Complaint>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>An id of the domain; for evidence that stayed away: the round and the party.</summary>
    public required string Id { get; init; }

    /// <summary>By which road it came.</summary>
    public required ComplaintKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; init; }

    /// <summary>The party it is about.</summary>
    public required string RespondentId { get; init; }

    /// <summary>The party's name when the case opened.</summary>
    public required string RespondentName { get; init; }

    /// <summary>The round in which evidence stayed away.</summary>
    public string? RoundId { get; init; }

    /// <summary>The round's name.</summary>
    public string? RoundName { get; init; }

    /// <summary>The terms it goes by.</summary>
    public RoundTerms Terms { get; init; } = new();

    /// <summary>What stayed away, with the articles.</summary>
    public IReadOnlyList<MissedItem> Missed { get; init; } = [];

    /// <summary>The version of the Convenant that the respondent is held to.</summary>
    public required string ConvenantVersion { get; init; }

    /// <summary>The version of the Reglement that it began with; null: none was adopted, and all founders must agree (art. 8.5).</summary>
    public string? ReglementVersion { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Its letters and how far they are.</summary>
    public Correspondence Letters { get; init; } = Correspondence.None;

    /// <summary>The day that the letter names.</summary>
    public DateOnly? PromisedDay { get; init; }

    /// <summary>The last day to explain. Null as long as the letter did not arrive: then no term runs.</summary>
    public DateOnly? ExplanationDay { get; init; }

    /// <summary>How many changes of the round's terms (<see cref="Round.Shifts"/>) it has applied.</summary>
    public int Shifts { get; init; }

    /// <summary>Working days that were given to everybody before its term began: it is longer by them.</summary>
    public int ExtraDays { get; init; }

    /// <summary>What the party said.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>What it said before, the first first: a later explanation replaces none unseen.</summary>
    public IReadOnlyList<Explanation> EarlierExplanations { get; init; } = [];

    /// <summary>All that it said, the last one last.</summary>
    [JsonIgnore]
    public IEnumerable<Explanation> Explanations => Explanation is null ? EarlierExplanations : EarlierExplanations.Append(Explanation);

    /// <summary>What the secretariaat decided on the intention.</summary>
    public DeskDecision? Decision { get; init; }

    /// <summary>Whether the secretariaat was asked to decide.</summary>
    public bool DecisionAsked { get; init; }

    /// <summary>Who brought it; null on the Platform's own motion.</summary>
    public Complainant? Complainant { get; init; }

    /// <summary>What it is about, in a line; empty for evidence that stayed away.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The articles of the Convenant that it is said to be about.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>When the conduct took place; for evidence that stayed away the day on which it opened.</summary>
    public DateOnly? ConductOn { get; init; }

    /// <summary>How many events it has (<see cref="CaseEvent"/>).</summary>
    public int Events { get; init; }

    /// <summary>How many statements it has (<see cref="Statement"/>).</summary>
    public int Statements { get; init; }

    /// <summary>When the step began in which it stands.</summary>
    public DateTimeOffset? StepSince { get; init; }

    /// <summary>The last day of that step's term. Null when none runs, or its letter did not arrive.</summary>
    public DateOnly? StepDay { get; init; }

    /// <summary>The day that the step's letters name; its term never ends earlier.</summary>
    public DateOnly? PromisedStepDay { get; init; }

    /// <summary>The terms that were extended.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>The terms of its course, as the Reglement that it began with has them.</summary>
    public CaseTerms CaseTerms { get; init; } = new();

    /// <summary>What the secretariaat was asked to do in its present step; null when nothing was.</summary>
    public AskedDuty? Asked { get; init; }

    /// <summary>Whether it was admitted; null as long as nobody said so, and on the Platform's own motion.</summary>
    public Admissibility? Admissibility { get; init; }

    /// <summary>How many hearings it has had: a measure that was not kept is followed by a new one.</summary>
    public int Hearings { get; init; }

    /// <summary>How the hearing ended, the last one when there were more; null before.</summary>
    public HearingEnd? Heard { get; init; }

    /// <summary>The consultation in the Platform; null as long as no day was set.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>How many proposals were put to the vote (<see cref="Proposal"/>). While it votes, the last of them is open until <see cref="StepDay"/>.</summary>
    public int Proposals { get; init; }

    /// <summary>The vote that runs; null when none does.</summary>
    public RunningVote? Vote { get; init; }

    /// <summary>The votes that closed, the last one last.</summary>
    public IReadOnlyList<ClosedVote> Votes { get; init; } = [];

    /// <summary>The meetings before the last hearing: each proposal of a next step is heard and discussed anew.</summary>
    public IReadOnlyList<Consultation> EarlierConsultations { get; init; } = [];

    /// <summary>The measures that were decided, the last one last.</summary>
    public IReadOnlyList<TakenMeasure> Measures { get; init; } = [];

    /// <summary>The settlement that was proposed last.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>How many settlements were proposed.</summary>
    public int Settlements { get; init; }

    /// <summary>The settlement that waits for the other side's answer; null when none does.</summary>
    [JsonIgnore]
    public Settlement? OpenSettlement => IsBeforeDecision && Settlement is { AcceptedAt: null, RefusedAt: null } ? Settlement : null;

    /// <summary>The case to which it was joined; while it has not ended yet, the one to which it is being joined.</summary>
    public string? JoinedTo { get; init; }

    /// <summary>Who of the secretariaat joins it, and why; null when nobody does.</summary>
    public DeskDecision? JoinedBecause { get; init; }

    /// <summary>The cases that were joined to it.</summary>
    public IReadOnlyList<string> JoinedBy { get; init; } = [];

    /// <summary>The ended case that it opens again, on new facts.</summary>
    public string? Reopens { get; init; }

    /// <summary>The case that opened this one again.</summary>
    public string? ReopenedAs { get; init; }

    /// <summary>The day on which it was seen that the respondent is no longer a party (art. 11.7): what began before goes on.</summary>
    public DateOnly? RespondentLeftOn { get; init; }

    /// <summary>The letters that tell something and could go to nobody, as there was no address.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>The originals of its parties that were released to the seats, the first first.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];

    /// <summary>Raised to revoke all links to it given out before.</summary>
    public int LinkGeneration { get; init; }

    /// <summary>Why it ended, in words for both sides; null before, and where its state says all.</summary>
    public string? EndReasons { get; init; }

    /// <summary>When it last changed; of two states of the list the later one wins.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts the changes.</summary>
    public long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The request whose evidence stayed away.</summary>
    [JsonIgnore]
    public RequestKey? Request => RoundId is null ? null : new RequestKey(RoundId, RespondentId);

    /// <summary>The process that handles it.</summary>
    [JsonIgnore]
    public ProcessId Process => ProcessOf(Id);

    /// <summary>Whether it has ended, so that nobody can do anything in it any more.</summary>
    [JsonIgnore]
    public bool HasEnded => State is ComplaintState.Settled or ComplaintState.Closed or ComplaintState.Withdrawn or ComplaintState.Inadmissible or ComplaintState.Joined
        or ComplaintState.Unresolved or ComplaintState.Completed;

    /// <summary>Whether it was registered and nothing was decided: it can still be withdrawn, settled or joined to another (art. 12.1).</summary>
    [JsonIgnore]
    public bool IsBeforeDecision => State is ComplaintState.Registered or ComplaintState.Hearing or ComplaintState.Reply or ComplaintState.Consultation or ComplaintState.Voting;

    /// <summary>Whether something can be put to the vote: the respondent was heard, or its term to answer ended, and the Platform has met.</summary>
    [JsonIgnore]
    public bool MayBeDecided => State == ComplaintState.Consultation && Heard is not null && Consultation?.Minutes is not null;

    /// <summary>The id of the task that asks for the desk's decision.</summary>
    [JsonIgnore]
    public string DecisionTaskId => $"decide~{Id}";

    /// <summary>The id of the task that says that nobody could be reached.</summary>
    [JsonIgnore]
    public string UndeliverableTaskId => $"undeliverable-case~{Id}";

    /// <summary>The id of the task that asks for what a step needs of the secretariaat.</summary>
    public string TaskIdOf(CaseDuty duty) => $"{duty}~{Id}";

    /// <summary>The key of a case.</summary>
    public static Key KeyOf(string id) => new(id, "case");

    /// <summary>The process of a case.</summary>
    public static ProcessId ProcessOf(string id) => new(HandleComplaint.WorkflowName, id);

    /// <summary>The case without who said these words.</summary>
    internal Complaint Redacted(Func<Explanation, bool> whose, Func<Explanation, Explanation> redacted) => this with
    {
        Explanation = Explanation is { } words && whose(words) ? redacted(words) : Explanation,
        EarlierExplanations = [.. EarlierExplanations.Select(words => whose(words) ? redacted(words) : words)],
    };

    /// <summary>
    /// Records what became of a letter. The term to explain starts when its letter is known to have arrived, and never ends before the day that was promised. When the letter
    /// comes back after that from everybody, the term never began; once a person was asked to decide, that is for the person to weigh.
    /// </summary>
    public Complaint Record(DeliveryEvent e, WorkingDays days)
    {
        var next = this with { Letters = Letters.Record(e) };
        if (next is { State: ComplaintState.Intention, Explanation: null, DecisionAsked: false }
            && Letters.IsDelivered(this.IntentionLetter()) && !next.Letters.IsDelivered(this.IntentionLetter()))
        {
            next = next with { ExplanationDay = null };
        }

        if (next.ExplanationDay is null && next.Letters.DeliveredAt(this.IntentionLetter()) is { } arrived)
        {
            var counted = days.Add(Amsterdam.Day(arrived), Terms.ExplanationDays + ExtraDays);
            next = next with { ExplanationDay = PromisedDay > counted ? PromisedDay : counted };
        }

        return next.WithStepTerm(before: Letters, days);
    }

    /// <summary>The case after the changes of its round's terms that it had not applied yet; each is applied once.</summary>
    public Complaint Moved(Round round, WorkingDays days) =>
        round.Shifts.Skip(Shifts).Aggregate(this, (complaint, shift) => complaint.Moved(shift, days)) with { Shifts = Math.Max(Shifts, round.Shifts.Count) };

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => this.DueAt() is { } due ? [new DueComplaint { ComplaintId = Id, DueAt = due }] : [];

    private Complaint Moved(TermShift shift, WorkingDays days) => ExplanationDay is not { } last ? this with { ExtraDays = ExtraDays + shift.Days, PromisedDay = shift.Promised(PromisedDay) }
        : this with { ExplanationDay = days.Add(last, shift.Moves(Amsterdam.Day(Letters.DeliveredAt(LetterStep.AskExplanation) ?? OpenedAt), last, days)) };
}
