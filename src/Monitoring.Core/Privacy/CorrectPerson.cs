using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>What is right of a person.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address; null when it stays, or the person is no contact.</param>
/// <param name="Remark">What else is wrong in what the person declared or explained, and what is right; null when nothing.</param>
public sealed record PersonCorrection(string Name, string? Email, string? Remark);

/// <summary>
/// Corrects what is wrong of a person (AVG 16): changed where it can be, with a note beside it where it was declared or recorded, and the party
/// that knows of it is told (AVG 19). May be cut off anywhere and repeated.
/// </summary>
public sealed class CorrectPerson(
    PersonIndex people, PersonRows rows, PrivacyRequestBook requests, PartyRegister register, PartyNotices notices, NudgeParty nudge, Table<Pass> passes, Table<CorrectionNote> notes, SeatBook seats, TimeProvider clock)
{
    /// <summary>Corrects a person everywhere.</summary>
    /// <param name="id">Made by the form: the same form twice is one.</param>
    /// <param name="personId">The person.</param>
    /// <param name="right">What is right.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>How many places were changed (<see cref="PrivacyRequest.Places"/> without <see cref="PrivacyRequest.Kept"/>), and how many have a note.</returns>
    public async Task<PrivacyRequest> Correct(string id, string personId, PersonCorrection right, string by, CancellationToken cancellation)
    {
        var lines = await people.Of(personId, cancellation);
        var (changed, noted) = (0, 0);
        foreach (var partyId in lines.Select(line => line.PartyId))
        {
            var found = await rows.Of(partyId, PersonMark.Of(personId, lines), cancellation);

            // First the notes, by what was found under the old name; then the name itself, by which it is found no more.
            var beside = await Note(id, found, personId, right, by, cancellation);
            changed += await Change(found, personId, right, by, cancellation);
            noted += beside;
            // Of who spoke in a case nobody else is told: it is no party that keeps the name.
            if (beside > 0 && CaseHolder.CaseOf(partyId) is null)
            {
                await notices.Tell(Notice(id, found), cancellation);
            }
        }

        return await requests.Note(
            new PrivacyRequest { Id = id, Kind = PrivacyRequestKind.Correction, At = clock.GetUtcNow(), By = by, Places = changed + noted, Kept = noted }, cancellation);
    }

    private async Task<int> Note(string id, FoundRows found, string personId, PersonCorrection right, string by, CancellationToken cancellation)
    {
        // Who has another address is another contact: what was noted before goes along.
        var person = right.Email is { } email && (found.Contact ?? found.Seat) is not null ? Contact.Of("", email).Id : personId;
        foreach (var known in found.Notes.Where(note => note.Value.PersonId != person))
        {
            await notes.Replace(known, known.Value with { PersonId = person }, cancellation);
        }

        var recorded = found.Declarations.Select(d => (Subject: CorrectionNote.OfDeclaration(d.Row.Value.RoundId, d.Row.Value.Number), d.Document.Name))
            .Concat(found.Cases.Where(c => c.Value.Explanation is not null).Select(c => (Subject: CorrectionNote.OfCase(c.Value.Id), c.Value.Explanation!.Name)));
        var count = 0;
        foreach (var (subject, name) in recorded.Where(thing => (thing.Name != right.Name && thing.Name != ErasePerson.Gone) || right.Remark is not null))
        {
            var note = new CorrectionNote
            {
                PartyId = found.PartyId,
                Subject = subject,
                Id = id,
                PersonId = person,
                Name = name == right.Name ? null : right.Name,
                Remark = right.Remark,
                By = by,
                At = clock.GetUtcNow(),
            };
            if (!found.Notes.Any(known => known.Value.Id != id && known.Value.Says(note)))
            {
                await notes.Insert(note, cancellation);
                count++;
            }
        }

        return count;
    }

    private async Task<int> Change(FoundRows found, string personId, PersonCorrection right, string by, CancellationToken cancellation)
    {
        var count = 0;
        if (found.Contact is { } contact)
        {
            var next = Contact.Of(right.Name, right.Email ?? contact.Email);
            if (await register.Save(found.PartyId, party => party! with { Contacts = [.. party.Contacts.Select(c => c.Id == personId ? next : c).DistinctBy(c => c.Id)] }, cancellation, by))
            {
                count++;
                await nudge.All(found.PartyId, cancellation);
            }
        }

        if (found.Seat is { } seat && FounderBook.Find(FounderStanding.FounderOf(found.PartyId)!) is { } founder)
        {
            count += await seats.PutRepresentative(founder, personId, Contact.Of(right.Name, right.Email ?? seat.Email), cancellation) == SeatOutcome.Done ? 1 : 0;
        }

        foreach (var pass in found.Passes.Where(pass => found.Ids.Contains(pass.Value.Id) && pass.Value.Name != right.Name))
        {
            count += await passes.Replace(pass, pass.Value with { Name = right.Name }, cancellation) == Written.Done ? 1 : 0;
        }

        return count;
    }

    private PartyNotice Notice(string id, FoundRows found) => new()
    {
        PartyId = found.PartyId,
        Id = $"corrected-{id}",
        Step = LetterStep.PersonCorrected,
        WrittenAt = clock.GetUtcNow(),
        Fields = new Dictionary<string, LocalText> { ["party"] = new(found.PartyName, found.PartyName) },
    };
}
