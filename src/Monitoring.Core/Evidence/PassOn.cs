using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>What became of passing a request on, or of taking that back.</summary>
public enum PassOutcome
{
    /// <summary>It stands, now or since the same act before.</summary>
    Done,

    /// <summary>There is no such request, or no such colleague.</summary>
    NotFound,

    /// <summary>The request has ended, and its links with it.</summary>
    Ended,

    /// <summary>Who asks is no contact in the register: a colleague cannot pass it on further.</summary>
    NotAContact,

    /// <summary>The address is that of a contact, who has a link already.</summary>
    HasLink,

    /// <summary>As many colleagues as a request takes (<see cref="Pass.Most"/>) got a link.</summary>
    TooMany,

    /// <summary>The colleague got as many letters with the link as one gets (<see cref="Pass.MostLetters"/>).</summary>
    TooOften,
}

/// <summary>A contact of a party passes its request on to a colleague, who gets a link of an own; a contact or the secretariaat takes it back.</summary>
public sealed class PassOn(
    RequestBook requests, PassBook passes, Table<Round> rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, PersonIndex people, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Gives a colleague a link. To the same address twice is once, as long as it was not taken back.</summary>
    /// <param name="id">The request.</param>
    /// <param name="name">The colleague's name.</param>
    /// <param name="email">The colleague's address.</param>
    /// <param name="by">The id of the contact who passes it on.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PassOutcome> Give(RequestKey id, string name, string email, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            if (stored.Value.HasEnded)
            {
                return PassOutcome.Ended;
            }

            // Who got the link on paper may be nobody that we know: then the party itself passes it on.
            if ((await register.Find(id.PartyId, cancellation))?.Value is not { } party
                || (by == LetterTrace.ByPost && stored.Value.HasLinkByPost ? party.Name : party.Contact(by)?.Name) is not { } byName)
            {
                return PassOutcome.NotAContact;
            }

            var address = Contact.Of(name, email);
            if (party.Contact(address.Id) is not null)
            {
                return PassOutcome.HasLink;
            }

            var before = await passes.Of(id, cancellation);
            var same = before.Where(p => p.Value.Email == address.Email).ToList();
            if (same.Any(p => p.Value.RevokedAt is null))
            {
                // The first time may have been cut off before its nudge.
                await workflows.Nudge(id.Process, cancellation);
                return PassOutcome.Done;
            }

            if (before.Count >= Pass.Most)
            {
                return PassOutcome.TooMany;
            }

            // A row may stand under an id whose address was erased since (AVG 17): its link stays dead.
            var number = Enumerable.Range(1, Pass.Most + 1).First(n => before.All(p => p.Value.Id != Pass.IdOf(id, address.Email, n)));
            await people.NoteColleague(id.PartyId, address, cancellation);
            var now = clock.GetUtcNow();
            var pass = new Pass
            {
                RoundId = id.RoundId,
                PartyId = id.PartyId,
                Id = Pass.IdOf(id, address.Email, number),
                Name = address.Name,
                Email = address.Email,
                By = by,
                ByName = byName,
                At = now,
            };
            var (next, rows) = await Letter(stored.Value with { Passes = before.Count + 1 }, pass, now, cancellation);
            if (await requests.Save(stored, next, rows, cancellation, batch => batch.Insert(pass)) == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return PassOutcome.Done;
            }
        }

        return PassOutcome.NotFound;
    }

    /// <summary>Sends a colleague the link once more.</summary>
    /// <param name="id">The request.</param>
    /// <param name="passId">The colleague.</param>
    /// <param name="letter">Which letter the form was for, counted from 1: the same form twice is one letter.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PassOutcome> SendAgain(RequestKey id, string passId, int letter, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            if (stored.Value.HasEnded)
            {
                return PassOutcome.Ended;
            }

            if (await passes.Find(id, passId, cancellation) is not { Value: { RevokedAt: null } } pass)
            {
                return PassOutcome.NotFound;
            }

            if (pass.Value.Letters >= letter)
            {
                return PassOutcome.Done;
            }

            if (pass.Value.Letters >= Pass.MostLetters)
            {
                return PassOutcome.TooOften;
            }

            var again = pass.Value with { Letters = pass.Value.Letters + 1 };
            var (next, rows) = await Letter(stored.Value, again, clock.GetUtcNow(), cancellation);
            if (await requests.Save(stored, next, rows, cancellation, batch => batch.Replace(pass, again)) == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return PassOutcome.Done;
            }
        }

        return PassOutcome.NotFound;
    }

    /// <summary>Takes a link back: it and the session begun by it stop at once. What the colleague filled in stays.</summary>
    /// <param name="id">The request.</param>
    /// <param name="passId">The colleague.</param>
    /// <param name="by">The id of a contact of the party, or an address of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PassOutcome> Revoke(RequestKey id, string passId, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            if (await passes.Find(id, passId, cancellation) is not { } pass)
            {
                return PassOutcome.NotFound;
            }

            if (pass.Value.RevokedAt is not null)
            {
                return PassOutcome.Done;
            }

            var now = clock.GetUtcNow();
            var next = stored.Value with { Letters = stored.Value.Letters.DropPendingOf(passId, now) };
            if (await requests.Save(stored, next, cancellation, batch => batch.Replace(pass, pass.Value with { RevokedAt = now, RevokedBy = by })) == Written.Done)
            {
                return PassOutcome.Done;
            }
        }

        return PassOutcome.NotFound;
    }

    private async Task<(EvidenceRequest Request, IReadOnlyList<RequestLetter> Letters)> Letter(EvidenceRequest request, Pass pass, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = (await rounds.Find(Round.KeyOf(request.RoundId), cancellation))!.Value;
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        return await letters.PassOn(request, round, framework, pass, now, cancellation);
    }
}
