using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The rows of one party in which one person stands: what is shown, exported and erased, found in one way.</summary>
public sealed class PersonRows(
    PartyRegister register, PartyRequests requests, RequestBook book, FileBook files, Table<RequestLetter> letters, Table<Attestation> attestations, Table<Complaint> complaints,
    PassBook passes, Table<Deferral> deferrals, Table<AcceptedAnswer> accepted, Table<BreachReport> breaches, Table<PartyLetter> notices)
{
    /// <summary>Finds them: a fixed number of reads for each round in which the party was asked.</summary>
    public async Task<FoundRows> Of(string partyId, PersonMark person, CancellationToken cancellation)
    {
        var party = (await register.Find(partyId, cancellation))?.Value;
        var found = new FoundRows(partyId, party?.Name ?? partyId, party?.Contact(person.Id)) { Ids = [person.Id] };
        foreach (var round in await requests.Of(partyId, cancellation: cancellation))
        {
            var id = new RequestKey(round.RoundId, partyId);
            var colleagues = await passes.Of(id, cancellation);
            found.Ids.AddRange(colleagues.Where(p => Contact.Of("", p.Value.Email).Id == person.Id).Select(p => p.Value.Id));
            found.Passes.AddRange(colleagues.Where(p => found.Ids.Contains(p.Value.Id) || p.Value.By == person.Id || p.Value.RevokedBy == person.Id));
            found.Answers.AddRange((await book.Answers(id, cancellation)).Values.Where(answer => answer.Value.Files.Any(f => found.Ids.Contains(f.By))));
            await foreach (var deferral in deferrals.Query(id.Partition, Deferral.PrefixOf(partyId), cancellation: cancellation))
            {
                if (found.Ids.Contains(deferral.Value.By))
                {
                    found.Deferrals.Add(deferral);
                }
            }

            await foreach (var letter in letters.Query(id.Partition, Key.Join("letter", partyId) + "|", cancellation: cancellation))
            {
                if (found.Ids.Contains(letter.Value.Contact) || letter.Value.Fields.Values.Any(field => person.IsNamedIn(field.Nl)))
                {
                    found.Letters.Add(letter);
                }
            }

            await foreach (var attestation in attestations.Query(id.Partition, Attestation.PrefixOf(partyId), cancellation: cancellation))
            {
                var document = AttestedDocument.Read(attestation.Value.Document);
                if (found.Ids.Contains(document.Contact) || person.Is(document.Name))
                {
                    found.Declarations.Add((attestation, document));
                }
            }

            foreach (var caseId in (await book.Find(id, cancellation))?.Value.Cases() ?? [])
            {
                if (await complaints.Find(Complaint.KeyOf(caseId), cancellation) is { } complaint
                    && complaint.Value.Explanations.Any(words => found.Ids.Contains(words.Contact) || person.Is(words.Name)))
                {
                    found.Cases.Add(complaint);
                }
            }
        }

        await foreach (var answer in accepted.Query(partyId, AcceptedAnswer.Prefix, cancellation: cancellation))
        {
            if (answer.Value.Given.Files.Any(file => found.Ids.Contains(file.By)))
            {
                found.Accepted.Add(answer);
            }
        }

        await foreach (var letter in notices.Query(partyId, "letter|", cancellation: cancellation))
        {
            if (letter.Value.Contact == person.Id)
            {
                found.Notices.Add(letter);
            }
        }

        await foreach (var breach in breaches.Query(partyId, "breach|", cancellation: cancellation))
        {
            if (found.Ids.Contains(breach.Value.By))
            {
                found.Breaches.Add(breach);
            }
        }

        found.Files.AddRange((await files.Of(partyId, cancellation)).Values.Where(file => found.Ids.Contains(file.BlockedBy ?? "") || file.Uses.Any(use => found.Ids.Contains(use.By))));
        return found;
    }
}

/// <summary>By what a person is known in rows: an id, and the ids of the names under which it declared.</summary>
/// <param name="Id">The id of a contact, or of a name (<see cref="PersonLine.IdOfName"/>).</param>
/// <param name="NameIds">The ids of its names: they tell nothing to who does not know the name.</param>
public sealed record PersonMark(string Id, IReadOnlyList<string> NameIds)
{
    /// <summary>Whether that name is this person's.</summary>
    public bool Is(string name) => NameIds.Contains(PersonLine.IdOfName(name)) || Id == PersonLine.IdOfName(name);

    /// <summary>Whether a field of a letter, <c>name (role)</c>, names this person.</summary>
    public bool IsNamedIn(string field) => field.IndexOf(" (", StringComparison.Ordinal) is var end and > 0 && field.Length < 400 && Is(field[..end]);
}

/// <summary>What was found of one person at one party.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Contact">The contact in the register, or null.</param>
public sealed record FoundRows(string PartyId, string PartyName, Contact? Contact)
{
    /// <summary>The ids that stand for the person at this party: as a contact, and as a colleague in each round.</summary>
    public required List<string> Ids { get; init; }

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

    /// <summary>Declarations under the person's name, or by its link.</summary>
    public List<(Stored<Attestation> Row, AttestedDocument Document)> Declarations { get; } = [];

    /// <summary>Cases with an explanation of the person.</summary>
    public List<Stored<Complaint>> Cases { get; } = [];

    /// <summary>Files that the person gave or blocked.</summary>
    public List<EvidenceFile> Files { get; } = [];

    /// <summary>The same, to be shown and exported.</summary>
    public IEnumerable<PersonTrace> Traces()
    {
        if (Contact is not null)
        {
            yield return new PersonTrace(PersonTraceKind.Contact, PartyId, PartyName, Links.Party(PartyId), [Contact.Name, Contact.Email]);
        }

        foreach (var (row, document) in Declarations)
        {
            yield return new PersonTrace(PersonTraceKind.Declaration, PartyId, PartyName, Page(row.Value.RoundId), [document.Name, document.Role, document.Round], row.Value.At, MustStay: true);
        }

        foreach (var (complaint, words) in Cases.SelectMany(complaint => complaint.Value.Explanations.Select(words => (complaint, words))))
        {
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(complaint.Value.Id), [words.Name, words.Text], words.At, MustStay: true);
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

        foreach (var letter in Letters)
        {
            yield return new PersonTrace(PersonTraceKind.Letter, PartyId, PartyName, Page(letter.Value.RoundId), [letter.Value.Step], letter.Value.WrittenAt);
        }
    }

    private string Page(string roundId) => Links.Request(roundId, PartyId);
}
