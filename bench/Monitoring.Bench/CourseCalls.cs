using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>
/// Counts the calls to storage of a party that is asked, answers in time, and is accepted: the round's opening, all turns, all
/// letters, and what the acts of people read and write. Pages that are only looked at are counted elsewhere. So is the demo's
/// mailbox: it stands where a provider of mail is called, which is no call to storage.
/// </summary>
internal sealed class CourseCalls : Measurement
{
    private static readonly int Parties = Math.Min(320, Size.Large);
    private static readonly int Answering = Math.Min(64, Parties);
    private const string Reviewer = "beoordelaar@platform.example";

    public override string Name => "calls";

    public override string About => $"storage calls of the happy course, the mean of {Parties} parties of one round, of whom {Answering} answer; each call by name";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Start(cancellation);
        await platform.Register(Parties, cancellation);
        await Settled();
        var calls = platform.Calls;
        calls.ByName = true;
        var mail = 0.0;
        var plan = platform.Plan("bench");
        var round = plan.RoundId(plan.FirstOn);

        var asking = await Count("asking", Parties, () => platform.Get<RoundBook>().Start(plan, plan.FirstOn, "bench", "bench", cancellation));
        var requests = Enumerable.Range(1, Answering).Select(number => new RequestKey(round, Platform.Supplier(number).Id)).ToList();
        var framework = await platform.Get<FrameworkLibrary>().Get(plan.FrameworkVersion, cancellation);
        var party = Platform.Supplier(1);
        var items = framework.ItemsFor(party.Kind, party.Products);
        var withFiles = items.Where(item => item.Item.TakesFiles).ToList();

        var answering = await Count("answering all items", Answering, () => Each(id => InTurn(items, item => platform.Get<GiveAnswer>().Say(id, item.Key, Whole(item, id), cancellation))));
        // As the page does: a form with a file keeps what was typed too, which is the item answered.
        var files = await Count("sending all forms that take a file, with a file", Answering, () => Each(id => InTurn(withFiles, async item =>
        {
            var draft = new Draft(platform.Get<RequestBook>(), id);
            await platform.Get<TakeInFile>().Take(draft, item.Key, new MemoryStream(SmallPdf.Saying(item.Key)), "bewijs.pdf", party.Contacts[0].Id, cancellation);
            return await platform.Get<GiveAnswer>().Say(draft, item.Key, Whole(item, id) with { Explanation = "Zie het bestand." }, cancellation);
        })));
        var alone = await Count("sending one more file by itself", Answering, () => Each(id => InTurn(withFiles, item =>
            platform.Get<TakeInFile>().Take(id, item.Key, new MemoryStream(SmallPdf.Saying($"{item.Key} 2")), "bewijs-2.pdf", party.Contacts[0].Id, cancellation))));

        // The form shows what is declared: that is a page, and counted with the pages.
        var seen = new ConcurrentDictionary<RequestKey, string>();
        await Each(async id => seen[id] = await Seen(id));
        var attesting = await Count("declaring", Answering, () => Each(async id =>
        {
            var outcome = await platform.Get<AttestEvidence>().Attest(id, new Declarant("Anna de Vries", "privacy officer", party.Contacts[0].Id), 1, seen[id], cancellation);
            Require(outcome == AttestOutcome.Kept, $"The declaration of {id} came to {outcome}.");
        }));
        var reviewing = await Count("beginning the review", Answering, () => Each(async id => Require(await platform.Get<ReviewEvidence>().Start(id, 1, Reviewer, cancellation) == ReviewOutcome.Done, $"{id} could not be reviewed.")));
        var accepting = await Count("finding all in order, and accepting", Answering, () => Each(async id => Require(await platform.Get<ReviewEvidence>().AcceptRest(id, 1, Reviewer, cancellation) == ReviewOutcome.Done, $"{id} could not be accepted.")));

        yield return Figure.AtMost("calls: a party's happy course", asking + attesting + reviewing + accepting, 30, " calls");
        yield return new Figure("calls: of which asking, until the letter left", $"{Figure.Number(asking)} calls");
        yield return new Figure("calls: of which declaring, until the receipt left", $"{Figure.Number(attesting)} calls");
        yield return new Figure("calls: of which reviewing and accepting, until the letter left", $"{Figure.Number(reviewing + accepting)} calls");
        yield return new Figure("calls: more for the demo's mailbox, instead of a provider of mail", $"{Figure.Number(mail)} calls");
        var item = answering / items.Count;
        yield return Figure.AtMost("calls: more for an item answered", item, 6, " calls");
        yield return Figure.AtMost("calls: more for a file", (files / withFiles.Count) - item, 4, " calls");
        yield return new Figure("calls: for a file that is sent without its form", $"{Figure.Number(alone / withFiles.Count)} calls");

        Task Settled() => platform.Get<IProgress>().Settled(cancellation);

        async Task<string> Seen(RequestKey id) =>
            AttestEvidence.Seen((await platform.Get<AttestEvidence>().Preview((await platform.Get<RequestBook>().Find(id, cancellation))!.Value, framework, cancellation)).Answers);

        async Task<double> Count(string what, int parties, Func<Task> act)
        {
            var (before, mailBefore, names) = (calls.Total, calls.Mail, calls.Names);
            await act();
            await Settled();
            await Console.Error.WriteLineAsync($"calls: {what}, a party");
            foreach (var (name, count) in calls.Names.Select(n => (n.Key, n.Value - names.GetValueOrDefault(n.Key))).Where(n => n.Item2 > parties / 10).OrderByDescending(n => n.Item2))
            {
                await Console.Error.WriteLineAsync($"  {Figure.Number((double)count / parties),5} {name}");
            }

            mail += (double)(calls.Mail - mailBefore) / parties;
            return (double)(calls.Total - before - (calls.Mail - mailBefore)) / parties;
        }

        Task Each(Func<RequestKey, Task> act) => Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (id, _) => await act(id));
    }

    private static async Task InTurn<T>(IEnumerable<AskedItem> items, Func<AskedItem, Task<T>> act)
    {
        foreach (var item in items)
        {
            await act(item);
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    internal static Answer Whole(AskedItem asked, RequestKey id)
    {
        List<string> chosen = [.. asked.Item.Choices.Take(1).Select(option => option.Id)];
        bool Has(ProofKind kind) => asked.Item.Asks(kind, chosen);
        return new Answer
        {
            RoundId = id.RoundId,
            PartyId = id.PartyId,
            ItemKey = asked.Key,
            Choices = chosen,
            Details = asked.Item.Choices.Take(1).Where(option => option.Needs.Contains(ProofKind.Details)).ToDictionary(option => option.Id, _ => "Zo doen wij dat."),
            Link = Has(ProofKind.Link) ? "https://www.example.nl/privacy" : null,
            Declared = Has(ProofKind.Declaration),
            Explanation = Has(ProofKind.Explanation) ? "Zo doen wij dat." : null,
            Number = Has(ProofKind.Number) ? 3 : null,
            EndsOn = asked.Item.EndDateAsked ? new DateOnly(2029, 1, 1) : null,
        };
    }
}
