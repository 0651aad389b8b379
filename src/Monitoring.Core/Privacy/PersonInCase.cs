using Monitoring.Complaints;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The rows of one case in which one person stands: what it said, what it did, how it is reached. Found, and erased when the case is over.</summary>
public sealed class PersonInCase(Table<Complaint> complaints, Table<Statement> statements, Table<CaseEvent> events, Table<ComplaintLetter> letters, Table<Ballot> ballots, ComplaintBook book)
{
    /// <summary>Finds them: a page of each.</summary>
    public async Task<FoundRows> Find(string caseId, PersonMark person, CancellationToken cancellation)
    {
        var stored = await complaints.Find(Complaint.KeyOf(caseId), cancellation);
        var found = new FoundRows(CaseHolder.Of(caseId), stored?.Value.RespondentName ?? caseId, Contact: null) { Ids = [person.Id] };
        if (stored is null)
        {
            return found;
        }

        await foreach (var said in statements.Query(caseId, Statement.Prefix, cancellation: cancellation))
        {
            if (said.Value.Person == person.Id || person.Is(said.Value.Name))
            {
                found.Statements.Add(said);
            }
        }

        await foreach (var told in events.Query(caseId, CaseEvent.Prefix, cancellation: cancellation))
        {
            if (told.Value.Person is { } who && (who == person.Id || person.Is(who)))
            {
                found.Events.Add(told);
            }
        }

        await foreach (var ballot in ballots.Query(caseId, Ballot.Prefix, cancellation: cancellation))
        {
            if (person.Is(ballot.Value.Name))
            {
                found.Ballots.Add(ballot);
            }
        }

        await foreach (var letter in letters.Query(caseId, "letter|", cancellation: cancellation))
        {
            if (letter.Value.Contact == person.Id || letter.Value.Fields.Values.Any(field => person.IsNamedIn(field.Nl)))
            {
                found.CaseLetters.Add(letter);
            }
        }

        var complaint = stored.Value;
        found.Outsider = complaint.Complainant?.Outsider is { } outsider && (outsider.Id == person.Id || person.Is(outsider.Name)) ? outsider : null;
        if (found.Outsider is not null || found.Statements.Count + found.Events.Count + found.Ballots.Count > 0 || Names(complaint).Any(person.Is) || complaint.Explanations.Any(words => found.IsBy(words, person)))
        {
            found.Cases.Add(stored);
        }

        return found;
    }

    /// <summary>Takes the person's name out of what was said and done: the words stay, they are the case's.</summary>
    public async Task Erase(FoundRows found, PersonMark person, CancellationToken cancellation)
    {
        foreach (var said in found.Statements)
        {
            await statements.Replace(said, said.Value with { Name = ErasePerson.Gone, Person = ErasePerson.Gone }, cancellation);
        }

        foreach (var told in found.Events)
        {
            await events.Replace(told, told.Value with { Person = ErasePerson.Gone }, cancellation);
        }

        foreach (var ballot in found.Ballots)
        {
            await ballots.Replace(ballot, ballot.Value with { Name = ErasePerson.Gone }, cancellation);
        }

        foreach (var stored in found.Cases)
        {
            await Keep(stored, Redacted(stored.Value, found, person), cancellation);
        }
    }

    /// <summary>Takes everybody's name but the secretariaat's out of a case whose term of keeping them has ended.</summary>
    /// <returns>How many rows; null when the case changed meanwhile, and it has to be done again.</returns>
    public async Task<int?> EraseEverybody(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var (id, count) = (stored.Value.Id, 1);
        await foreach (var said in statements.Query(id, Statement.Prefix, cancellation: cancellation))
        {
            if (said.Value.By != CaseSide.Secretariaat && said.Value.Name != ErasePerson.Gone)
            {
                count += await statements.Replace(said, said.Value with { Name = ErasePerson.Gone, Person = ErasePerson.Gone }, cancellation) == Written.Done ? 1 : 0;
            }
        }

        await foreach (var told in events.Query(id, CaseEvent.Prefix, cancellation: cancellation))
        {
            if (told.Value.By != CaseSide.Secretariaat && told.Value.Person is not (null or ErasePerson.Gone))
            {
                count += await events.Replace(told, told.Value with { Person = ErasePerson.Gone }, cancellation) == Written.Done ? 1 : 0;
            }
        }

        await foreach (var ballot in ballots.Query(id, Ballot.Prefix, cancellation: cancellation))
        {
            if (ballot.Value.Name != ErasePerson.Gone)
            {
                count += await ballots.Replace(ballot, ballot.Value with { Name = ErasePerson.Gone }, cancellation) == Written.Done ? 1 : 0;
            }
        }

        var redacted = stored.Value.Redacted(_ => true, words => words with { Name = ErasePerson.Gone, Contact = ErasePerson.Gone });
        var written = await Keep(
            stored,
            redacted with
            {
                Complainant = redacted.Complainant is { PartyId: null } ? new Complainant(null, ErasePerson.Gone) : redacted.Complainant,
                Settlement = redacted.Settlement is { By: not CaseSide.Secretariaat } agreed ? agreed with { Name = ErasePerson.Gone, AcceptedBy = agreed.AcceptedBy is null ? null : ErasePerson.Gone } : redacted.Settlement,
            },
            cancellation);
        return written == Written.Done ? count : null;
    }

    // The list names who brought a case, too. When it ended does not change.
    private async Task<Written> Keep(Stored<Complaint> stored, Complaint redacted, CancellationToken cancellation)
    {
        var next = redacted with { Revision = stored.Value.Revision + 1 };
        var written = await complaints.Replace(stored, next, cancellation);
        await (written == Written.Done ? book.List(next, cancellation) : Task.CompletedTask);
        return written;
    }

    private static IEnumerable<string> Names(Complaint complaint) => new[] { complaint.Settlement?.Name, complaint.Settlement?.AcceptedBy }.OfType<string>();

    private static Complaint Redacted(Complaint complaint, FoundRows found, PersonMark person)
    {
        var redacted = complaint.Redacted(words => found.IsBy(words, person), words => words with { Name = ErasePerson.Gone, Contact = ErasePerson.Gone });
        return redacted with
        {
            Complainant = found.Outsider is null ? redacted.Complainant : new Complainant(null, ErasePerson.Gone),
            Settlement = redacted.Settlement is not { } agreed ? null : agreed with
            {
                Name = person.Is(agreed.Name) ? ErasePerson.Gone : agreed.Name,
                AcceptedBy = agreed.AcceptedBy is { } by && person.Is(by) ? ErasePerson.Gone : agreed.AcceptedBy,
            },
        };
    }
}
