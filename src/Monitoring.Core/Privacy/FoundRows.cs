using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>What was found of one person at one party.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Contact">The contact in the register, or null.</param>
public sealed record FoundRows(string PartyId, string PartyName, Contact? Contact)
{
    /// <summary>The ids that stand for the person at this party: as a contact, and as a colleague in each round.</summary>
    public required List<string> Ids { get; init; }

    /// <summary>Who the person is for a founder's seat in the Platform; null at a party.</summary>
    public Contact? Seat { get; init; }

    /// <summary>Passes to the person, or by it.</summary>
    public List<Stored<Pass>> Passes { get; } = [];

    /// <summary>Requests for more time of the person.</summary>
    public List<Stored<Deferral>> Deferrals { get; } = [];

    /// <summary>Answers that were accepted, with files of the person.</summary>
    public List<Stored<AcceptedAnswer>> Accepted { get; } = [];

    /// <summary>Letters to the person about its organisation in the register.</summary>
    public List<Stored<PartyLetter>> Notices { get; } = [];

    /// <summary>Reports by the person of a file that was uploaded by mistake.</summary>
    public List<Stored<BreachReport>> Breaches { get; } = [];

    /// <summary>Answers with files of the person.</summary>
    public List<Stored<Answer>> Answers { get; } = [];

    /// <summary>Letters to the person, or naming it.</summary>
    public List<Stored<RequestLetter>> Letters { get; } = [];

    /// <summary>Letters of cases to the person, or naming it.</summary>
    public List<Stored<ComplaintLetter>> CaseLetters { get; } = [];

    /// <summary>Declarations under the person's name, or by its link.</summary>
    public List<(Stored<Attestation> Row, AttestedDocument Document)> Declarations { get; } = [];

    /// <summary>Cases with an explanation of the person.</summary>
    public List<Stored<Complaint>> Cases { get; } = [];

    /// <summary>What the person said in a case that was brought.</summary>
    public List<Stored<Statement>> Statements { get; } = [];

    /// <summary>What the person did in such a case.</summary>
    public List<Stored<CaseEvent>> Events { get; } = [];

    /// <summary>What the person voted for a founder's seat in a case.</summary>
    public List<Stored<Ballot>> Ballots { get; } = [];

    /// <summary>How the person is reached in such a case, when it is no party's contact.</summary>
    public Contact? Outsider { get; set; }

    /// <summary>What was noted as right of the person beside declarations and explanations.</summary>
    public List<Stored<CorrectionNote>> Notes { get; } = [];

    /// <summary>Whether a note of the person stands beside that: then it is the person's, under whatever name.</summary>
    public bool HasNote(string subject) => Notes.Any(note => note.Value.Subject == subject);

    /// <summary>Whether these words are the person's.</summary>
    public bool IsBy(Explanation words, PersonMark person) => Ids.Contains(words.Contact) || person.Is(words.Name);

    /// <summary>Files that the person gave or blocked.</summary>
    public List<EvidenceFile> Files { get; } = [];

    /// <summary>Whether anything of it has to be erased still, passes aside: by the address in a pass the rest is found.</summary>
    public bool HasMoreThanPasses(bool declarations) =>
        Contact is not null || Seat is not null || Answers.Count + Accepted.Count + Notices.Count + Breaches.Count + Files.Count + Letters.Count + CaseLetters.Count + Deferrals.Count > 0
        || (declarations && (Declarations.Count + Notes.Count > 0 || Cases.Any(complaint => complaint.Value.IsOver())));

    /// <summary>The same, to be shown and exported.</summary>
    public IEnumerable<PersonTrace> Traces()
    {
        if (Contact is not null)
        {
            yield return new PersonTrace(PersonTraceKind.Contact, PartyId, PartyName, Links.Party(PartyId), [Contact.Name, Contact.Email]);
        }

        if (Seat is not null)
        {
            yield return new PersonTrace(PersonTraceKind.Seat, PartyId, PartyName, $"{Links.Founders}/{FounderStanding.FounderOf(PartyId)}", [Seat.Name, Seat.Email]);
        }

        foreach (var (row, document) in Declarations)
        {
            yield return new PersonTrace(PersonTraceKind.Declaration, PartyId, PartyName, Page(row.Value.RoundId), [document.Name, document.Role, document.Round], row.Value.At, MustStay: true);
            if (document.Post is { } post)
            {
                yield return new PersonTrace(PersonTraceKind.File, PartyId, PartyName, Links.File(PartyId, post.Scan.Sha256), [post.Scan.Name], row.Value.At, MustStay: true);
            }
        }

        foreach (var (complaint, words) in Cases.SelectMany(complaint => complaint.Value.Explanations.Select(words => (complaint, words))))
        {
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(complaint.Value.Id), [words.Name, words.Text], words.At, MustStay: true);
        }

        if (Outsider is not null)
        {
            yield return new PersonTrace(PersonTraceKind.Contact, PartyId, PartyName, Links.Case(CaseHolder.CaseOf(PartyId)!), [Outsider.Name, Outsider.Email], MustStay: true);
        }

        foreach (var said in Statements.Select(row => row.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(said.ComplaintId), [said.Name, said.Text], said.At, MustStay: true);
        }

        foreach (var told in Events.Select(row => row.Value).Where(told => told.Kind != CaseEventKind.StatementMade))
        {
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(told.ComplaintId), [told.Person!, told.Words ?? ""], told.At, MustStay: true);
        }

        foreach (var ballot in Ballots.Select(row => row.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(ballot.ComplaintId), [ballot.Name, ballot.Reasons], ballot.At, MustStay: true);
        }

        foreach (var note in Notes.Select(n => n.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Correction, PartyId, PartyName, Links.Party(PartyId), [.. new[] { note.Name, note.Remark }.OfType<string>()], note.At, MustStay: true);
        }

        foreach (var pass in Passes.Select(p => p.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Colleague, PartyId, PartyName, Page(pass.RoundId), Ids.Contains(pass.Id) ? [pass.Name, pass.Email] : [pass.ByName], pass.At);
        }

        foreach (var deferral in Deferrals.Select(d => d.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Deferral, PartyId, PartyName, Page(deferral.RoundId), [deferral.Because], deferral.At);
        }

        foreach (var letter in Notices)
        {
            yield return new PersonTrace(PersonTraceKind.Letter, PartyId, PartyName, Links.Party(PartyId), [letter.Value.Step], letter.Value.WrittenAt);
        }

        foreach (var breach in Breaches.Select(b => b.Value))
        {
            yield return new PersonTrace(PersonTraceKind.Report, PartyId, PartyName, Links.Breach(PartyId, breach.Sha256), [breach.FileName, breach.Because], breach.At);
        }

        foreach (var (file, use) in Files.SelectMany(file => file.Uses.Where(use => Ids.Contains(use.By)).Select(use => (file, use))))
        {
            yield return new PersonTrace(PersonTraceKind.File, PartyId, PartyName, Links.File(PartyId, file.Sha256), [use.Name], use.At);
        }

        foreach (var letter in CaseLetters)
        {
            yield return new PersonTrace(PersonTraceKind.Letter, PartyId, PartyName, Links.Case(letter.Value.ComplaintId), [letter.Value.Step], letter.Value.WrittenAt);
        }

        foreach (var letter in Letters)
        {
            yield return new PersonTrace(PersonTraceKind.Letter, PartyId, PartyName, Page(letter.Value.RoundId), [letter.Value.Step], letter.Value.WrittenAt);
        }
    }

    private string Page(string roundId) => Links.Request(roundId, PartyId);
}
