using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Letters.Digests;

/// <summary>
/// Tells whether more than one thing is under way of which a party gets letters: another round, or a notice. What is the same for all parties is known for two seconds,
/// so that a round that runs alone costs its parties nothing.
/// </summary>
public sealed class UnderWay(
    Table<RoundLine> rounds, Table<Plan> plans, Table<OpenNotice> notices, StartedRounds started, Table<EvidenceRequest> requests, SystemClock system, TimeProvider clock)
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(2);

    // A page of storage. Where more notices are open (a large list of accessions came in), those beyond it go by themselves.
    private const int MostNotices = 1000;

    // Plans and rounds are a few a year.
    private const int MostRounds = 1000;

    private Look? last;
    private int changes;

    /// <summary>What this process has just started or announced is known at once.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref changes);
        last = null;
    }

    /// <summary>Whether there is something beside this owner.</summary>
    /// <param name="owner">Whose letter waits.</param>
    /// <param name="party">To which party.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<bool> HasMoreThan(LetterOwner owner, Party party, CancellationToken cancellation)
    {
        var look = await Known(cancellation);
        if (look.Notices.GetValueOrDefault(party.Id) > (owner is LetterOwner.Notice ? 1 : 0))
        {
            return true;
        }

        var now = clock.GetUtcNow();
        var today = Amsterdam.Day(now);
        if (!party.IsPartyOn(today))
        {
            // art. 11.7: who left is asked nothing more.
            return false;
        }

        var own = owner switch
        {
            LetterOwner.Request(var id) => id.RoundId,
            LetterOwner.Case(var id) => id.Split('~')[0],
            _ => null,
        };
        var others = look.Rounds.Where(round => round.Id != own && (round.Whom.AllKinds || round.Whom.Population == party.Kind)).ToList();
        var begins = now < DigestId.LeavesOn(today) && look.Begin.Any(plan => plan.NextOn == today && (plan.AllKinds || plan.Population == party.Kind));

        // Of a round that begins nobody knows yet whom it asks.
        if (begins || others.Any(round => round.State == RoundState.Opening))
        {
            return true;
        }

        foreach (var round in others)
        {
            if ((await requests.Find(new RequestKey(round.Id, party.Id).Row, cancellation))?.Value is { } request && (!request.HasEnded || request.Letters.IsWaiting))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Look> Known(CancellationToken cancellation)
    {
        if (last is { } known && system.GetUtcNow() - known.At is var age && age >= TimeSpan.Zero && age < KnownFor)
        {
            return known;
        }

        var (at, seen) = (system.GetUtcNow(), Volatile.Read(ref changes));
        var lines = rounds.Take(MostRounds, RoundLine.Partition, RoundLine.Prefix, cancellation: cancellation);
        var planned = plans.Take(MostRounds, Plan.Partition, Plan.Prefix, cancellation: cancellation);
        var told = notices.Take(MostNotices, OpenNotice.Partition, OpenNotice.Prefix, cancellation: cancellation);
        var all = (await lines).Select(line => line.Value).ToList();
        List<Live> live = [];
        foreach (var line in all.Where(line => !line.IsOver))
        {
            live.Add(new Live(line.Id, line.State, await started.Get(line.Id, cancellation)));
        }

        var look = new Look(
            live,
            [.. (await planned).Select(plan => plan.Value).Where(plan => plan.NextOn is { } on && all.TrueForAll(line => line.Id != plan.RoundId(on)))],
            (await told).Where(notice => !PartyNotice.IsOfAddress(notice.Value.Notice)).GroupBy(notice => notice.Value.PartyId).ToDictionary(party => party.Key, party => party.Count()),
            at);
        last = seen == Volatile.Read(ref changes) ? look : null;
        return look;
    }

    private sealed record Live(string Id, RoundState State, Round Whom);

    private sealed record Look(IReadOnlyList<Live> Rounds, IReadOnlyList<Plan> Begin, IReadOnlyDictionary<string, int> Notices, DateTimeOffset At);
}
