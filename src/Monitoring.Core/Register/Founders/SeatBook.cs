using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Privacy;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>The seats in the Platform: who acts for each, and how it stands to organisations of the register (art. 8.1, 8.6).</summary>
public sealed class SeatBook(FounderBook founders, Table<FounderStanding> standings, PartyRegister register, KvkNumbers numbers, PersonIndex people, CaseList cases, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>How many people can act for one seat.</summary>
    public const int MostRepresentatives = 5;

    // More votes than the Platform holds at a time.
    private const int MostVotes = 100;

    /// <summary>The seats of the founders that take part today, in the order of the Convenant's preamble.</summary>
    public async Task<IReadOnlyList<Seat>> Seats(CancellationToken cancellation)
    {
        var (recorded, today) = (await founders.Standings(cancellation), Amsterdam.Day(clock.GetUtcNow()));
        return
        [
            .. FounderBook.All.Select(founder => (Founder: founder, Standing: recorded.GetValueOrDefault(founder.Id)))
                .Where(f => !(f.Standing?.WithdrawnOn <= today)).Select(f => Of(f.Founder, f.Standing)),
        ];
    }

    /// <summary>The seat of a founder by what was recorded of it.</summary>
    public static Seat Of(Founder founder, FounderStanding? standing) => new(founder, standing?.Representatives ?? [], standing?.PartyId, standing?.Ties ?? []);

    /// <summary>Records who acts for a seat, in the place of another when <paramref name="old"/> is given. The same again changes nothing.</summary>
    public async Task<SeatOutcome> PutRepresentative(Founder founder, string? old, Contact contact, CancellationToken cancellation)
    {
        var outcome = await Change(
            founder,
            standing =>
            {
                if (standing.Representatives.Any(known => known.Id == contact.Id && known.Id != old && known != contact))
                {
                    return (SeatOutcome.AddressKnown, null);
                }

                if (old is not null && standing.Representatives.All(known => known.Id != old && known != contact))
                {
                    return (SeatOutcome.Gone, null);
                }

                List<Contact> next = standing.Representatives.Any(known => known.Id == old)
                    ? [.. standing.Representatives.Where(known => known.Id != contact.Id || known.Id == old).Select(known => known.Id == old ? contact : known)]
                    : [.. standing.Representatives.Where(known => known != contact), contact];
                return next.Count > MostRepresentatives ? (SeatOutcome.TooMany, null) : (SeatOutcome.Done, standing with { Representatives = next });
            },
            cancellation);
        if (outcome == SeatOutcome.Done)
        {
            await people.NoteSeat(founder.Id, contact, cancellation);

            // The votes that run ask whoever acts for a seat now.
            foreach (var (_, line) in await cases.Take(CaseShelf.In(ComplaintState.Voting), MostVotes, after: null, cancellation))
            {
                await workflows.Nudge(Complaint.ProcessOf(line.Id), cancellation);
            }
        }

        return outcome;
    }

    /// <summary>Removes somebody who acts for a seat no longer.</summary>
    public Task<SeatOutcome> RemoveRepresentative(Founder founder, string contactId, CancellationToken cancellation) => Change(
        founder,
        standing => (SeatOutcome.Done, standing with { Representatives = [.. standing.Representatives.Where(known => known.Id != contactId)] }),
        cancellation);

    /// <summary>Records which organisation in the register a founder is itself, by its KvK number.</summary>
    public async Task<SeatOutcome> LinkParty(Founder founder, string kvk, CancellationToken cancellation) =>
        await numbers.HolderOf(kvk, cancellation) is not { } party ? SeatOutcome.UnknownParty
        : await Change(founder, standing => (SeatOutcome.Done, standing with { PartyId = party.Id }), cancellation);

    /// <summary>Takes that back.</summary>
    public Task<SeatOutcome> UnlinkParty(Founder founder, CancellationToken cancellation) => Change(founder, standing => (SeatOutcome.Done, standing with { PartyId = null }), cancellation);

    /// <summary>Records that a founder is bound to an organisation, for all cases or for one. The same form again changes nothing.</summary>
    /// <param name="founder">The founder.</param>
    /// <param name="form">Made with the form.</param>
    /// <param name="partyId">The organisation.</param>
    /// <param name="complaintId">The only case for which it holds; null: for all.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<SeatOutcome> Bind(Founder founder, string form, string partyId, string? complaintId, string reasons, string by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reasons))
        {
            return SeatOutcome.NoReasons;
        }

        if (!Key.IsValidPart(partyId) || await register.Find(partyId, cancellation) is not { Value: var party })
        {
            return SeatOutcome.UnknownParty;
        }

        var tie = new FounderTie(form, party.Id, party.Name, complaintId, reasons.Trim(), by, clock.GetUtcNow());
        return await Change(
            founder, standing => (SeatOutcome.Done, standing.Ties.Any(known => known.Id == form) ? standing : standing with { Ties = [.. standing.Ties, tie] }), cancellation);
    }

    /// <summary>Takes that back.</summary>
    public Task<SeatOutcome> Unbind(Founder founder, string tieId, CancellationToken cancellation) =>
        Change(founder, standing => (SeatOutcome.Done, standing with { Ties = [.. standing.Ties.Where(tie => tie.Id != tieId)] }), cancellation);

    private async Task<SeatOutcome> Change(Founder founder, Func<FounderStanding, (SeatOutcome Outcome, FounderStanding? Next)> change, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await standings.Find(FounderStanding.KeyOf(founder.Id), cancellation);
            var (outcome, next) = change(stored?.Value ?? new FounderStanding { FounderId = founder.Id });
            if (next is null || (await (stored is null ? standings.Insert(next, cancellation) : standings.Replace(stored, next, cancellation))) == Written.Done)
            {
                return outcome;
            }
        }
    }
}

/// <summary>What became of a change of a seat.</summary>
public enum SeatOutcome
{
    /// <summary>It stands, now or by the same form before.</summary>
    Done,

    /// <summary>Somebody with that address acts for the seat already, under another name.</summary>
    AddressKnown,

    /// <summary>Who was to be corrected is not there any more.</summary>
    Gone,

    /// <summary>No more people can act for it (<see cref="SeatBook.MostRepresentatives"/>).</summary>
    TooMany,

    /// <summary>There is no such organisation in the register.</summary>
    UnknownParty,

    /// <summary>Reasons are required.</summary>
    NoReasons,
}
