using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>Finds at which parties a person stands: sixteen small reads in parallel, however many parties there are.</summary>
public sealed class PersonIndex(Table<PersonLine> lines, Table<PersonName> names)
{
    /// <summary>How many persons a search shows at most.</summary>
    public const int Most = 50;

    /// <summary>Notes the contacts of a party that are new or have another name.</summary>
    public async Task Follow(Party? before, Party after, CancellationToken cancellation)
    {
        foreach (var contact in after.Contacts.Where(c => before?.Contact(c.Id)?.Name != c.Name))
        {
            await Note(after.Id, contact.Id, contact.Name, cancellation);
        }
    }

    /// <summary>Notes that somebody declared for a party under a name.</summary>
    public Task NoteDeclarant(string partyId, string name, CancellationToken cancellation) => Note(partyId, PersonLine.IdOfName(name), name, cancellation);

    /// <summary>Notes that a request of a party was passed on to a colleague.</summary>
    public Task NoteColleague(string partyId, Contact colleague, CancellationToken cancellation) => Note(partyId, colleague.Id, colleague.Name, cancellation);

    /// <summary>Notes that somebody acts for a founder's seat.</summary>
    public Task NoteSeat(string founderId, Contact representative, CancellationToken cancellation) =>
        Note(FounderStanding.HolderOf(founderId), representative.Id, representative.Name, cancellation);

    /// <summary>Notes that somebody stands in a case: by the id of a contact when that is known, else under the name.</summary>
    public Task NoteInCase(string caseId, string? contactId, string name, CancellationToken cancellation) => PersonLine.WordsOf(name).Count == 0 ? Task.CompletedTask
        : Note(CaseHolder.Of(caseId), contactId is { Length: > 0 } && !contactId.Contains('@', StringComparison.Ordinal) && contactId != LetterTrace.ByPost ? contactId : PersonLine.IdOfName(name), name, cancellation);

    /// <summary>The lines of a person, one a party.</summary>
    public async Task<IReadOnlyList<PersonLine>> Of(string personId, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(personId))
        {
            return [];
        }

        var found = await Task.WhenAll(Partitions().Select(p => lines.Take(Most, p, Key.Join("person", personId) + "|", cancellation: cancellation)));
        return [.. found.SelectMany(page => page).Select(line => line.Value)];
    }

    /// <summary>Finds persons by an address, or by the beginning of any word of a name.</summary>
    public async Task<IReadOnlyList<PersonLine>> Search(string text, CancellationToken cancellation)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            return await Of(Contact.Of("", text).Id, cancellation);
        }

        var words = PersonLine.WordsOf(text);
        if (words.Count == 0)
        {
            return [];
        }

        var longest = words.MaxBy(word => word.Length)!;
        var found = await Task.WhenAll(Partitions().Select(p => names.Take(Most * 4, p, "name|" + longest, cancellation: cancellation)));
        return
        [
            .. found.SelectMany(page => page).Select(row => row.Value)
                .Where(row => words.All(word => PersonLine.WordsOf(row.Name).Any(w => w.StartsWith(word, StringComparison.Ordinal))))
                .Select(row => new PersonLine { PersonId = row.PersonId, PartyId = row.PartyId, Name = row.Name })
                .DistinctBy(line => line.Key).OrderBy(line => line.Name, StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>Forgets that a person stands at a party.</summary>
    public async Task Forget(string personId, string partyId, CancellationToken cancellation)
    {
        while (await lines.Find(PersonLine.KeyOf(personId, partyId), cancellation) is { } stored && await lines.Delete(stored, cancellation) == Written.Changed)
        {
        }
    }

    private async Task Note(string partyId, string personId, string name, CancellationToken cancellation)
    {
        var line = new PersonLine { PersonId = personId, PartyId = partyId, Name = name };
        while (await lines.Insert(line, cancellation) == Written.Exists)
        {
            if (await lines.Find(line.Key, cancellation) is { } known
                && (known.Value.Name == name || await lines.Replace(known, line, cancellation) == Written.Done))
            {
                return;
            }
        }
    }

    private static IEnumerable<string> Partitions() => Enumerable.Range(0, Round.BucketCount).Select(PersonLine.PartitionOf);
}
