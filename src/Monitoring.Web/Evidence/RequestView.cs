using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Web.Evidence;

/// <summary>A request as its party sees it on one page.</summary>
/// <param name="Request">The request.</param>
/// <param name="Round">Its round.</param>
/// <param name="Framework">The framework that the round pins.</param>
/// <param name="Items">What is asked, in order.</param>
/// <param name="Case">The case about its evidence, if there is one.</param>
/// <param name="Contact">Whose link was used; null when the register no longer knows this person.</param>
/// <param name="Declared">What the party declared last, if it did.</param>
/// <param name="Now">The domain's time.</param>
public sealed record RequestView(
    EvidenceRequest Request, Round Round, Framework Framework, IReadOnlyList<ItemView> Items, Complaint? Case, Contact? Contact, AttestedDocument? Declared, DateTimeOffset Now)
{
    /// <summary>What began this asking: what the secretariaat asks anew, and why; null at the first one.</summary>
    public Rework? Rework { get; init; }

    public RequestKey Id => Request.Id;

    /// <summary>Where it is answered: by the party, unless the desk does so.</summary>
    public AnswerPlaces Places { get; init; } = new(Request.Id, IsAtDesk: false);

    /// <summary>What came by post and lies on the desk; read for the desk only.</summary>
    public PostedAnswer? Posted { get; init; }

    /// <summary>The day in Amsterdam.</summary>
    public DateOnly Today => Amsterdam.Day(Now);

    /// <summary>The items by subject and by product.</summary>
    public IReadOnlyList<ItemGroup> Groups => ItemGroup.Of(Framework, Items);

    /// <summary>The party as the register knows it now.</summary>
    public Party? Party { get; init; }

    /// <summary>The colleagues to whom the request was passed on, also those from whom it was taken back.</summary>
    public IReadOnlyList<Pass> Passes { get; init; } = [];

    /// <summary>Who that is, by the id of a contact or colleague; null for somebody whom nobody knows any more.</summary>
    public string? NameOf(string? id) => id is null ? null : Party?.Contact(id)?.Name ?? Passes.FirstOrDefault(pass => pass.Id == id)?.Name;

    /// <summary>Who changed an answer last, and when: <c>Laatst gewijzigd door Anna de Vries, vandaag om 10:12</c>. Null when it is not known.</summary>
    public string? LastChange(Answer? answer, Language l)
    {
        if (answer?.ChangedAt is not { } at)
            return null;
        var when = Amsterdam.Day(at) == Amsterdam.Day(Now) ? l[$"vandaag om {l.Time(at)}", $"today at {l.Time(at)}"] : l.DateTime(at);
        if (PostedAnswer.IsDesk(answer.ChangedBy))
            return Places.IsAtDesk ? l[$"Ingevoerd door {answer.ChangedBy}, {when}", $"Entered by {answer.ChangedBy}, {when}"]
                : l[$"Ingevoerd door het secretariaat, {when}", $"Entered by the secretariat, {when}"];
        return NameOf(answer.ChangedBy) is { } name ? l[$"Laatst gewijzigd door {name}, {when}", $"Last changed by {name}, {when}"]
            : l[$"Laatst gewijzigd: {when}", $"Last changed: {when}"];
    }

    /// <summary>What is asked anew, as long as nothing was declared since; null when nothing is.</summary>
    public Rework? Again => Request.MayAnswer && Declared?.Number == Rework?.Attestation ? Rework : null;

    /// <summary>What the party has to do again at an item; null when it may stay as it is.</summary>
    public ReworkItem? AgainOf(ItemView item) => Again?.Of(item.Asked.Key);

    /// <summary>Whether an item has to be done again and is still as it was.</summary>
    public bool IsToRework(ItemView item) =>
        AgainOf(item) is { } again && item.Answer is { } answer && again.Judged == Finding.ProofOf(answer.Attested(item.Asked));

    /// <summary>Whether an item still needs something of the party.</summary>
    public bool IsLeft(ItemView item) => !item.IsAnswered || IsToRework(item);

    public int AnsweredCount => Items.Count(item => item.IsAnswered);

    public bool IsComplete => Items.All(item => item.IsAnswered);

    /// <summary>The first item that still needs something.</summary>
    public ItemView? Next => Items.FirstOrDefault(IsLeft);

    /// <summary>The first item after this one that still needs something, or else the first before it.</summary>
    public ItemView? NextAfter(ItemView item) => Items.FirstOrDefault(i => i.Number > item.Number && IsLeft(i)) ?? Next;

    /// <summary>The intention that is open, if any: the party may send the evidence or explain.</summary>
    public Complaint? Intention => Case is { State: ComplaintState.Intention } ? Case : null;

    /// <summary>That the round is paused, and what that means; null when it is not.</summary>
    public PauseView? Pause => PauseView.Of(Request, Round, Intention, Now);

    /// <summary>Whether the draft is no longer what was declared: what changed counts only when it is declared anew.</summary>
    public bool IsChanged => Request.MayAnswer && Differs;

    /// <summary>Whether the draft is not what was declared last. Once the review has begun, that is no longer heard.</summary>
    public bool Differs => Declared is not null
        && AttestEvidence.Seen(Declared.Answers) != AttestEvidence.Seen([.. Items.Where(i => i.Answer is not null).Select(i => i.Answer!.Attested(i.Asked))]);

    /// <summary>Whether the last day to answer has passed.</summary>
    public bool IsLate => Request.LastDay is { } last && Now >= Amsterdam.EndOf(last);
}
