using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The rows of one party in which one person stands: what is shown, exported and erased, found in one way.</summary>
public sealed class PersonRows(
    PartyRegister register, PartyRequests requests, RequestBook book, FileBook files, Table<RequestLetter> letters, Table<Attestation> attestations, Table<Complaint> complaints)
{
    /// <summary>Finds them: a fixed number of reads for each round in which the party was asked.</summary>
    public async Task<FoundRows> Of(string partyId, PersonMark person, CancellationToken cancellation)
    {
        var party = (await register.Find(partyId, cancellation))?.Value;
        var found = new FoundRows(partyId, party?.Name ?? partyId, party?.Contact(person.Id));
        foreach (var round in await requests.Of(partyId, cancellation: cancellation))
        {
            var id = new RequestKey(round.RoundId, partyId);
            found.Answers.AddRange((await book.Answers(id, cancellation)).Values.Where(answer => answer.Value.Files.Any(f => f.By == person.Id)));
            await foreach (var letter in letters.Query(id.Partition, Key.Join("letter", partyId) + "|", cancellation: cancellation))
            {
                if (letter.Value.Contact == person.Id || letter.Value.Fields.Values.Any(field => person.IsNamedIn(field.Nl)))
                {
                    found.Letters.Add(letter);
                }
            }

            await foreach (var attestation in attestations.Query(id.Partition, Attestation.PrefixOf(partyId), cancellation: cancellation))
            {
                var document = AttestedDocument.Read(attestation.Value.Document);
                if (document.Contact == person.Id || person.Is(document.Name))
                {
                    found.Declarations.Add((attestation, document));
                }
            }

            foreach (var caseId in (await book.Find(id, cancellation))?.Value.Cases() ?? [])
            {
                if (await complaints.Find(Complaint.KeyOf(caseId), cancellation) is { Value.Explanation: { } words } complaint && (words.Contact == person.Id || person.Is(words.Name)))
                {
                    found.Cases.Add(complaint);
                }
            }
        }

        found.Files.AddRange((await files.Of(partyId, cancellation)).Values.Where(file => file.BlockedBy == person.Id || file.Uses.Any(use => use.By == person.Id)));
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
            yield return new PersonTrace(PersonTraceKind.Contact, PartyId, PartyName, $"/register/{PartyId}", [Contact.Name, Contact.Email]);
        }

        foreach (var (row, document) in Declarations)
        {
            yield return new PersonTrace(PersonTraceKind.Declaration, PartyId, PartyName, Page(row.Value.RoundId), [document.Name, document.Role, document.Round], row.Value.At, MustStay: true);
        }

        foreach (var complaint in Cases)
        {
            var words = complaint.Value.Explanation!;
            yield return new PersonTrace(PersonTraceKind.Explanation, PartyId, PartyName, Links.Case(complaint.Value.Id), [words.Name, words.Text], words.At, MustStay: true);
        }

        foreach (var (file, use) in Files.SelectMany(file => file.Uses.Select(use => (file, use))))
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
