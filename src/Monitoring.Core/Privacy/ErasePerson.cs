using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Retention;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>Answers what a person asks under the AVG: finds, and erases what need not be kept. May be cut off anywhere and repeated.</summary>
public sealed class ErasePerson(
    PersonIndex people, PersonRows rows, PartyRegister register, FileBook files, ErasureBook erasures, Table<Answer> answers, Table<RequestLetter> letters,
    Table<Attestation> attestations, Table<Complaint> complaints, Table<Pass> passes, Table<Deferral> deferrals, Table<AcceptedAnswer> accepted,
    Table<BreachReport> breaches, Table<PartyLetter> notices, Table<PrivacyRequest> requests, IOptions<RetentionOptions> retention, TimeProvider clock)
{
    /// <summary>What stands where a name was.</summary>
    public const string Gone = "(gewist)";

    /// <summary>Everything about one person.</summary>
    public async Task<(IReadOnlyList<PersonLine> Lines, IReadOnlyList<PersonTrace> Traces)> Find(string personId, CancellationToken cancellation)
    {
        var lines = await people.Of(personId, cancellation);
        var found = await Task.WhenAll(lines.Select(line => rows.Of(line.PartyId, MarkOf(personId, lines), cancellation)));
        return (lines, [.. found.SelectMany(f => f.Traces())]);
    }

    /// <summary>Erases a person, and writes down that it was done.</summary>
    /// <param name="id">The id of the request, made by the form: the same form twice is one.</param>
    /// <param name="personId">The person.</param>
    /// <param name="declarations">Whether the name is taken out of declarations and explanations too, which otherwise stay until their term ends.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PrivacyRequest> Erase(string id, string personId, bool declarations, string by, CancellationToken cancellation)
    {
        var (lines, traces) = await Find(personId, cancellation);
        var erasure = new Erasure
        {
            Id = id,
            At = clock.GetUtcNow(),
            By = by,
            Person = MarkOf(personId, lines),
            Parties = [.. lines.Select(line => line.PartyId)],
            Declarations = declarations,
            Places = traces.Count,
            Kept = traces.Count(trace => trace.MustStay && !declarations),
        };

        // First what a restore can replay, then the erasing, then the word of it. Cut off, the same form goes on with what was kept first.
        erasure = await erasures.Keep(erasure, cancellation);
        await Apply(erasure, cancellation);
        return await Note(
            new PrivacyRequest
            {
                Id = id,
                Kind = PrivacyRequestKind.Erasure,
                At = erasure.At,
                By = erasure.By,
                Places = erasure.Places,
                Erased = erasure.Places - erasure.Kept,
                Kept = erasure.Kept,
                CompleteOn = Amsterdam.Day(erasure.At).AddDays(retention.Value.BackupDays),
            },
            cancellation);
    }

    /// <summary>Whether an erasure of that id was begun.</summary>
    public Task<bool> IsKnown(string id, CancellationToken cancellation) => erasures.Has(id, cancellation);

    /// <summary>Writes down that a request was answered.</summary>
    public async Task<PrivacyRequest> Note(PrivacyRequest request, CancellationToken cancellation)
    {
        await requests.Insert(request, cancellation);
        return request;
    }

    /// <summary>The requests that were answered, newest first.</summary>
    public async Task<IReadOnlyList<PrivacyRequest>> Latest(int count, CancellationToken cancellation) =>
        [.. (await requests.Take(count, PrivacyRequest.Partition, PrivacyRequest.Prefix, cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>Erases what an erasure names: now, or once more after a restore brought it back.</summary>
    public async Task Apply(Erasure erasure, CancellationToken cancellation)
    {
        foreach (var party in erasure.Parties)
        {
            if (erasure.File is { } sha256)
            {
                await files.Destroy(party, sha256, erasure.By, erasure.Because ?? "", cancellation);
            }

            if (erasure.Person is { } person)
            {
                await Apply(party, person, erasure.Declarations, cancellation);
            }
        }
    }

    private async Task Apply(string partyId, PersonMark person, bool declarations, CancellationToken cancellation)
    {
        var found = await rows.Of(partyId, person, cancellation);
        if (found.Contact is not null)
        {
            await register.Save(partyId, party => party! with { Contacts = [.. party.Contacts.Where(c => c.Id != person.Id)] }, cancellation);
        }

        // A row that changed meanwhile is read again by the next look below.
        foreach (var answer in found.Answers)
        {
            await answers.Replace(answer, answer.Value with { Files = [.. answer.Value.Files.Select(f => found.Ids.Contains(f.By) ? f with { By = Gone } : f)] }, cancellation);
        }

        foreach (var answer in found.Accepted)
        {
            var given = answer.Value.Given;
            var next = answer.Value with { Given = given with { Files = [.. given.Files.Select(f => found.Ids.Contains(f.By) ? f with { By = Gone } : f)] } };
            await accepted.Replace(answer, next, cancellation);
        }

        foreach (var letter in found.Notices)
        {
            await notices.Delete(letter, cancellation);
        }

        foreach (var breach in found.Breaches)
        {
            await breaches.Replace(breach, breach.Value with { By = Gone }, cancellation);
        }

        foreach (var file in found.Files)
        {
            await files.ForgetGiver(partyId, file.Sha256, found.Ids, Gone, cancellation);
        }

        foreach (var letter in found.Letters)
        {
            await letters.Delete(letter, cancellation);
        }

        foreach (var deferral in found.Deferrals)
        {
            await deferrals.Replace(deferral, deferral.Value with { By = Gone }, cancellation);
        }

        if (declarations)
        {
            foreach (var (row, document) in found.Declarations)
            {
                await attestations.Replace(row, Redacted(row.Value, document, person, found.Ids), cancellation);
            }

            // As long as a case runs the respondent's words are its hearing.
            foreach (var complaint in found.Cases.Where(complaint => complaint.Value.IsOver()))
            {
                var redacted = complaint.Value.Redacted(
                    words => found.Ids.Contains(words.Contact) || person.Is(words.Name), words => words with { Name = person.Is(words.Name) ? Gone : words.Name, Contact = Gone });
                await complaints.Replace(complaint, redacted, cancellation);
            }
        }

        // By the address in a pass the rest was found: so it goes after the rest, and the index last of all.
        foreach (var pass in found.Passes)
        {
            await passes.Replace(pass, Redacted(pass.Value, person, found.Ids), cancellation);
        }

        if (found.Declarations.Count == 0 || declarations)
        {
            await people.Forget(person.Id, partyId, cancellation);
        }

        foreach (var name in person.NameIds.Where(_ => declarations))
        {
            await people.Forget(name, partyId, cancellation);
        }
    }

    // The name goes, the answers stay: they are the organisation's. What was declared is still proven by the salted commitment to its bytes.
    private Attestation Redacted(Attestation attestation, AttestedDocument document, PersonMark person, List<string> ids)
    {
        var isName = person.Is(document.Name) || ids.Contains(document.Contact);
        return attestation with
        {
            Document = (document with { Name = isName ? Gone : document.Name, Role = isName ? Gone : document.Role, Contact = isName ? Gone : document.Contact }).ToBytes(),
            Commitment = attestation.Commitment ?? Convert.ToHexStringLower(SHA256.HashData([.. attestation.Salt, .. attestation.Document])),
            Salt = [],
            ErasedAt = attestation.ErasedAt ?? clock.GetUtcNow(),
        };
    }

    // The link of a colleague who is erased ends with it.
    private Pass Redacted(Pass pass, PersonMark person, List<string> ids) => pass with
    {
        Name = ids.Contains(pass.Id) ? Gone : pass.Name,
        Email = ids.Contains(pass.Id) ? Gone : pass.Email,
        RevokedAt = ids.Contains(pass.Id) ? pass.RevokedAt ?? clock.GetUtcNow() : pass.RevokedAt,
        By = pass.By == person.Id ? Gone : pass.By,
        ByName = pass.By == person.Id ? Gone : pass.ByName,
        RevokedBy = pass.RevokedBy == person.Id ? Gone : pass.RevokedBy,
    };

    private static PersonMark MarkOf(string personId, IReadOnlyList<PersonLine> lines) =>
        new(personId, [.. lines.Select(line => PersonLine.IdOfName(line.Name)).Distinct()]);
}
