using System.Security.Cryptography;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>Takes one person out of the rows of one party. May be cut off anywhere and repeated.</summary>
public sealed class ErasePersonRows(
    PersonIndex people, PersonRows rows, PartyRegister register, FileBook files, Table<Answer> answers, Table<RequestLetter> letters, Table<Attestation> attestations,
    Table<Complaint> complaints, Table<Pass> passes, Table<Deferral> deferrals, Table<AcceptedAnswer> accepted, Table<BreachReport> breaches, Table<PartyLetter> notices,
    Table<CorrectionNote> notes, Table<ComplaintLetter> caseLetters, SeatBook seats, PersonInCase cases, TimeProvider clock)
{
    // A row that changes while it is erased is found by the next look; who works on that fast stops some time.
    private const int MostLooks = 10;

    /// <summary>Erases the person there.</summary>
    /// <param name="partyId">The party.</param>
    /// <param name="person">The person.</param>
    /// <param name="declarations">Whether out of declarations and explanations too.</param>
    /// <param name="by">Who of the secretariaat erases.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>In how many places the person still stands, as they have to be kept.</returns>
    public async Task<int> Erase(string partyId, PersonMark person, bool declarations, string by, CancellationToken cancellation)
    {
        var found = await rows.Of(partyId, person, cancellation);
        for (var looks = 0; looks < MostLooks && await EraseFound(found, person, declarations, by, cancellation); looks++)
        {
            found = await rows.Of(partyId, person, cancellation);
        }

        // The index goes last of all, and stays as long as it leads to anything.
        var left = found.Traces().Count();
        if (left == 0)
        {
            foreach (var id in person.NameIds.Append(person.Id))
            {
                await people.Forget(id, partyId, cancellation);
            }
        }

        return left;
    }

    // Whether there was anything: then another look is needed. A row that changed meanwhile was left, and is found again.
    private async Task<bool> EraseFound(FoundRows found, PersonMark person, bool declarations, string by, CancellationToken cancellation)
    {
        if (!found.HasMoreThanPasses(declarations))
        {
            foreach (var pass in found.Passes)
            {
                await passes.Replace(pass, Redacted(pass.Value, person, found.Ids), cancellation);
            }

            return found.Passes.Count > 0;
        }

        var partyId = found.PartyId;
        if (found.Contact is not null)
        {
            await register.Save(partyId, party => party! with { Contacts = [.. party.Contacts.Where(c => c.Id != person.Id)] }, cancellation);
        }

        if (found.Seat is not null && FounderBook.Find(FounderStanding.FounderOf(partyId)!) is { } founder)
        {
            await seats.RemoveRepresentative(founder, person.Id, cancellation);
        }

        foreach (var answer in found.Answers)
        {
            var next = answer.Value with
            {
                Files = [.. answer.Value.Files.Select(f => found.Ids.Contains(f.By) ? f with { By = ErasePerson.Gone } : f)],
                ChangedBy = found.Ids.Contains(answer.Value.ChangedBy ?? "") ? ErasePerson.Gone : answer.Value.ChangedBy,
            };
            await answers.Replace(answer, next, cancellation);
        }

        foreach (var answer in found.Accepted)
        {
            var given = answer.Value.Given;
            var next = answer.Value with { Given = given with { Files = [.. given.Files.Select(f => found.Ids.Contains(f.By) ? f with { By = ErasePerson.Gone } : f)] } };
            await accepted.Replace(answer, next, cancellation);
        }

        foreach (var letter in found.Notices)
        {
            await notices.Delete(letter, cancellation);
        }

        foreach (var breach in found.Breaches)
        {
            await breaches.Replace(breach, breach.Value with { By = ErasePerson.Gone }, cancellation);
        }

        foreach (var file in found.Files)
        {
            await files.ForgetGiver(partyId, file.Sha256, found.Ids, ErasePerson.Gone, cancellation);
        }

        foreach (var letter in found.Letters)
        {
            await letters.Delete(letter, cancellation);
        }

        foreach (var letter in found.CaseLetters)
        {
            await caseLetters.Delete(letter, cancellation);
        }

        foreach (var deferral in found.Deferrals)
        {
            await deferrals.Replace(deferral, deferral.Value with { By = ErasePerson.Gone }, cancellation);
        }

        if (declarations && CaseHolder.CaseOf(partyId) is not null)
        {
            // As long as a case runs what its sides said is its hearing, and whoever brought it has to be reached.
            await (found.Cases.All(complaint => complaint.Value.IsOver()) ? cases.Erase(found, person, cancellation) : Task.CompletedTask);
        }
        else if (declarations)
        {
            foreach (var (row, document) in found.Declarations)
            {
                if (document.Post is { } post)
                {
                    // The name and the signature stand in the letter too; its hash stays in the declaration, by which it is found: so it goes first.
                    await files.Destroy(found.PartyId, post.Scan.Sha256, by, "AVG, artikel 17", cancellation);
                }

                await attestations.Replace(row, Redacted(row.Value, document, person, found), cancellation);
            }

            // As long as a case runs the respondent's words are its hearing.
            foreach (var complaint in found.Cases.Where(complaint => complaint.Value.IsOver()))
            {
                var noted = found.HasNote(CorrectionNote.OfCase(complaint.Value.Id));
                var redacted = complaint.Value.Redacted(
                    words => noted || found.IsBy(words, person),
                    words => words with { Name = noted || person.Is(words.Name) ? ErasePerson.Gone : words.Name, Contact = ErasePerson.Gone });
                await complaints.Replace(complaint, redacted, cancellation);
            }
        }

        foreach (var note in found.Notes.Where(_ => declarations))
        {
            await notes.Delete(note, cancellation);
        }

        return true;
    }

    // The name goes, the answers stay: they are the organisation's. What was declared is still proven by the salted commitment to its bytes.
    private Attestation Redacted(Attestation attestation, AttestedDocument document, PersonMark person, FoundRows found)
    {
        var isName = person.Is(document.Name) || found.Ids.Contains(document.Contact) || found.HasNote(CorrectionNote.OfDeclaration(attestation.RoundId, attestation.Number));
        return attestation with
        {
            Document = (document with { Name = isName ? ErasePerson.Gone : document.Name, Role = isName ? ErasePerson.Gone : document.Role, Contact = isName ? ErasePerson.Gone : document.Contact }).ToBytes(),
            Commitment = attestation.Commitment ?? Convert.ToHexStringLower(SHA256.HashData([.. attestation.Salt, .. attestation.Document])),
            Salt = [],
            ErasedAt = attestation.ErasedAt ?? clock.GetUtcNow(),
        };
    }

    // The link of a colleague who is erased ends with it.
    private Pass Redacted(Pass pass, PersonMark person, List<string> ids) => pass with
    {
        Name = ids.Contains(pass.Id) ? ErasePerson.Gone : pass.Name,
        Email = ids.Contains(pass.Id) ? ErasePerson.Gone : pass.Email,
        RevokedAt = ids.Contains(pass.Id) ? pass.RevokedAt ?? clock.GetUtcNow() : pass.RevokedAt,
        By = pass.By == person.Id ? ErasePerson.Gone : pass.By,
        ByName = pass.By == person.Id ? ErasePerson.Gone : pass.ByName,
        RevokedBy = pass.RevokedBy == person.Id ? ErasePerson.Gone : pass.RevokedBy,
    };
}
