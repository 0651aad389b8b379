using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The rows of one party in which one person stands: what is shown, exported and erased, found in one way.</summary>
public sealed class PersonRows(
    PartyRegister register, PartyRequests requests, RequestBook book, FileBook files, Table<RequestLetter> letters, Table<Attestation> attestations, Table<Complaint> complaints,
    Table<ComplaintLetter> caseLetters, PassBook passes, Table<Deferral> deferrals, Table<AcceptedAnswer> accepted, Table<BreachReport> breaches, Table<PartyLetter> notices, Table<CorrectionNote> corrections, FounderBook founders, PersonInCase cases)
{
    /// <summary>Finds them: a fixed number of reads for each round in which the party was asked.</summary>
    public async Task<FoundRows> Of(string partyId, PersonMark person, CancellationToken cancellation)
    {
        if (FounderStanding.FounderOf(partyId) is { } founder)
        {
            var recorded = (await founders.Standings(cancellation)).GetValueOrDefault(founder);
            return new FoundRows(partyId, FounderBook.Find(founder)?.Name ?? founder, Contact: null) { Ids = [person.Id], Seat = recorded?.Representatives.FirstOrDefault(c => c.Id == person.Id) };
        }

        if (CaseHolder.CaseOf(partyId) is { } ofCase)
        {
            return await cases.Find(ofCase, person, cancellation);
        }

        var party = (await register.Find(partyId, cancellation))?.Value;
        var found = new FoundRows(partyId, party?.Name ?? partyId, party?.Contact(person.Id)) { Ids = [person.Id] };
        await foreach (var note in corrections.Query(partyId, CorrectionNote.Prefix, cancellation: cancellation))
        {
            if (note.Value.PersonId == person.Id)
            {
                found.Notes.Add(note);
            }
        }

        foreach (var round in await requests.Of(partyId, cancellation: cancellation))
        {
            var id = new RequestKey(round.RoundId, partyId);
            var colleagues = await passes.Of(id, cancellation);
            found.Ids.AddRange(colleagues.Where(p => Contact.Of("", p.Value.Email).Id == person.Id).Select(p => p.Value.Id));
            found.Passes.AddRange(colleagues.Where(p => found.Ids.Contains(p.Value.Id) || p.Value.By == person.Id || p.Value.RevokedBy == person.Id));
            found.Answers.AddRange((await book.Answers(id, cancellation)).Values.Where(answer => found.Ids.Contains(answer.Value.ChangedBy ?? "") || answer.Value.Files.Any(f => found.Ids.Contains(f.By))));
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
                if (found.Ids.Contains(document.Contact) || person.Is(document.Name) || found.HasNote(CorrectionNote.OfDeclaration(attestation.Value.RoundId, attestation.Value.Number)))
                {
                    found.Declarations.Add((attestation, document));
                }
            }

            foreach (var caseId in (await book.Find(id, cancellation))?.Value.Cases() ?? [])
            {
                if (await complaints.Find(Complaint.KeyOf(caseId), cancellation) is { Value.Explanation: not null } complaint
                    && (found.HasNote(CorrectionNote.OfCase(caseId)) || complaint.Value.Explanations.Any(words => found.IsBy(words, person))))
                {
                    found.Cases.Add(complaint);
                }

                await foreach (var letter in caseLetters.Query(caseId, "letter|", cancellation: cancellation))
                {
                    if (found.Ids.Contains(letter.Value.Contact) || letter.Value.Fields.Values.Any(field => person.IsNamedIn(field.Nl)))
                    {
                        found.CaseLetters.Add(letter);
                    }
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
