using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.TestKit;

/// <summary>What may happen in a case that a person brought.</summary>
public sealed partial class World
{
    private int brought;

    /// <summary>Minutes, as if they had been kept among the documents.</summary>
    public static CaseFile Minutes { get; } = new("verslag.pdf", new string('b', 64), 1000);

    /// <summary>A case as it stands now.</summary>
    public async Task<Complaint> Case(string id) => (await Get<ComplaintBook>().Find(id, Patience))?.Value ?? throw new InvalidOperationException($"There is no case {id}.");

    /// <summary>The time line of a case, the first event first.</summary>
    public Task<List<CaseEvent>> TimeLine(string id) => All(Table<CaseEvent>(), id, CaseEvent.Prefix);

    /// <summary>What was said in a case, the first words first.</summary>
    public Task<List<Statement>> Said(string id) => All(Table<Statement>(), id, Statement.Prefix);

    /// <summary>The form of a dispute that one party brings about another.</summary>
    public NewCase ADispute(Party complainant, Party respondent, string subject = "De privacybijsluiter") => new(
        $"zaak{Interlocked.Increment(ref brought)}", ComplaintKind.Dispute, respondent.Id, new Complainant(complainant.Id, complainant.Name), subject, ["3.2"], Today.AddDays(-10),
        "De bijsluiter klopt niet.", [], CaseSide.Complainant, complainant.Contacts[0].Name, complainant.Contacts[0].Id);

    /// <summary>The form of a complaint of somebody who is no party, which the secretariaat puts before the Platform.</summary>
    public NewCase AComplaint(Contact outsider, Party respondent, string subject = "Het beeldmerk op de site") => new(
        $"zaak{Interlocked.Increment(ref brought)}", ComplaintKind.Complaint, respondent.Id, new Complainant(null, outsider.Name, outsider), subject, ["11.4"], Today.AddDays(-10),
        "Het beeldmerk staat op een product dat niet meedoet.", [], CaseSide.Secretariaat, outsider.Name, Desk);

    /// <summary>The form of a case on the Platform's own motion, about misuse (art. 9.2, 11.4).</summary>
    public NewCase AnOwnMotion(Party respondent, string subject = "Het beeldmerk in reclame") => new(
        $"zaak{Interlocked.Increment(ref brought)}", ComplaintKind.OwnMotion, respondent.Id, null, subject, ["9.2", "11.4"], Today.AddDays(-10),
        "Wij zagen het beeldmerk in reclame voor een ander product.", [], CaseSide.Secretariaat, Desk, Desk);

    /// <summary>Somebody opens a case; its first letters have left.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Opens(NewCase form)
    {
        var outcome = await Get<OpenCase>().Open(form, Patience);
        await Settle();
        return outcome == OpenCaseOutcome.Opened ? form.Id : throw new InvalidOperationException($"{form.Subject} could not be opened: {outcome}.");
    }

    /// <summary>The secretariaat admits a case.</summary>
    public async Task<AdmissibilityOutcome> Admits(string id) => await Then(Get<DecideAdmissibility>().Admit(id, Desk, "", Patience));

    /// <summary>The respondent answers in the hearing.</summary>
    public Task<StatementOutcome> AnswersIn(string id, string words = "Dat zien wij anders.") => Says(id, StatementKind.Answer, CaseSide.Respondent, words);

    /// <summary>The complainant replies to that.</summary>
    public Task<StatementOutcome> RepliesIn(string id, string words = "Wij blijven erbij.") => Says(id, StatementKind.Reply, CaseSide.Complainant, words);

    /// <summary>The secretariaat sets the day of the meeting: today, when none is given.</summary>
    public async Task<PlanConsultationOutcome> PlansConsultation(string id, DateOnly? on = null) => await Then(Get<PlanConsultation>().Plan(id, on ?? Today, Desk, Patience));

    /// <summary>The secretariaat records what came of the meeting.</summary>
    public async Task<RecordConsultationOutcome> RecordsConsultation(string id) => await Then(Get<RecordConsultation>().Record(id, Minutes, "De zetels willen een voorstel.", Desk, Patience));

    /// <summary>A dispute that was admitted, heard, replied to and discussed: the next is a proposal.</summary>
    public async Task<string> ADiscussedDispute(Party complainant, Party respondent)
    {
        var id = await Opens(ADispute(complainant, respondent));
        await Admits(id);
        await AnswersIn(id);
        await RepliesIn(id);
        await PlansConsultation(id);
        await RecordsConsultation(id);
        return id;
    }

    /// <summary>Somebody says something in a case.</summary>
    public async Task<StatementOutcome> Says(string id, StatementKind kind, CaseSide by, string words, int? number = null) => await Then(
        Get<MakeStatement>().Make(id, new Words(kind, by, "Anna de Vries", "c1", words, []), number ?? (await Case(id)).Statements + 1, Patience));

    /// <summary>Something is done, and all that follows from it.</summary>
    public async Task<T> Then<T>(Task<T> act)
    {
        var outcome = await act;
        await Settle();
        return outcome;
    }
}
