using System.Runtime.CompilerServices;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>
/// Counts the calls to storage of a party that is asked, answers in time, and is accepted: the round's opening, all turns, all
/// letters (the demo's mailbox included), and what the acts of people read and write. Pages that are only looked at are counted elsewhere.
/// </summary>
internal sealed class CourseCalls : Measurement
{
    private const int Parties = 320;
    private const string Reviewer = "beoordelaar@platform.example";

    public override string Name => "calls";

    public override string About => $"storage calls of the happy course, the mean of {Parties} parties of one round";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Start(cancellation);
        await platform.Register(Parties, cancellation);
        await Settled();
        var calls = platform.Calls;
        var plan = platform.Plan("bench");
        var round = plan.RoundId(plan.FirstOn);

        var asking = await Count(() => platform.Get<RoundBook>().Start(plan, plan.FirstOn, "bench", "bench", cancellation));
        var requests = Enumerable.Range(1, Parties).Select(number => new RequestKey(round, Platform.Supplier(number).Id)).ToList();
        var framework = await platform.Get<FrameworkLibrary>().Get(plan.FrameworkVersion, cancellation);
        var party = Platform.Supplier(1);
        var items = framework.ItemsFor(party.Kind, party.Products);
        var withFiles = items.Where(item => item.Item.TakesFiles).ToList();

        var answering = await Count(() => Each(id => InTurn(items, item => platform.Get<GiveAnswer>().Say(id, item.Key, Whole(item, id), cancellation))));
        var files = await Count(() => Each(id => InTurn(withFiles, item =>
            platform.Get<TakeInFile>().Take(id, item.Key, new MemoryStream(SmallPdf.Saying(item.Key)), "bewijs.pdf", party.Contacts[0].Id, cancellation))));
        var attesting = await Count(() => Each(async id =>
        {
            var (answers, complete) = await Preview(id);
            var outcome = await platform.Get<AttestEvidence>().Attest(id, new Declarant("Anna de Vries", "privacy officer", party.Contacts[0].Id), 1, AttestEvidence.Seen(answers), cancellation);
            Require(complete && outcome == AttestOutcome.Kept, $"The declaration of {id} came to {outcome}.");
        }));

        // The form shows what is declared: that is a page, and counted with the pages.
        attesting -= await Count(() => Each(Preview));
        var reviewing = await Count(() => Each(async id => Require(await platform.Get<ReviewEvidence>().Start(id, 1, Reviewer, cancellation) == ReviewOutcome.Done, $"{id} could not be reviewed.")));
        var judging = await Count(() => Each(id => platform.Get<JudgeItem>().RestInOrder(id, 1, Reviewer, cancellation)));
        var accepting = await Count(() => Each(async id => Require(await platform.Get<ReviewEvidence>().Accept(id, Reviewer, cancellation) == ReviewOutcome.Done, $"{id} could not be accepted.")));

        yield return Figure.AtMost("calls: a party's happy course", PerParty(asking + attesting + reviewing + judging + accepting), 30, " calls");
        yield return new Figure("calls: of which asking, until the letter arrived", $"{Figure.Number(PerParty(asking))} calls");
        yield return new Figure("calls: of which declaring, until the receipt arrived", $"{Figure.Number(PerParty(attesting))} calls");
        yield return new Figure("calls: of which reviewing and accepting, until the letter arrived", $"{Figure.Number(PerParty(reviewing + judging + accepting))} calls");
        yield return Figure.AtMost("calls: more for an item answered", PerParty(answering) / items.Count, 6, " calls");
        yield return Figure.AtMost("calls: more for a file", PerParty(files) / withFiles.Count, 4, " calls");

        double PerParty(long count) => (double)count / Parties;

        Task Settled() => platform.Get<IProgress>().Settled(cancellation);

        async Task<long> Count(Func<Task> act)
        {
            var before = calls.Total;
            await act();
            await Settled();
            return calls.Total - before;
        }

        Task Each(Func<RequestKey, Task> act) => Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (id, _) => await act(id));

        async Task<(IReadOnlyList<AttestedAnswer> Answers, bool Complete)> Preview(RequestKey id) =>
            await platform.Get<AttestEvidence>().Preview((await platform.Get<RequestBook>().Find(id, cancellation))!.Value, framework, cancellation);
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
        bool Has(ProofKind kind) => asked.Item.Proofs.Any(proof => proof.Kind == kind);
        return new Answer
        {
            RoundId = id.RoundId,
            PartyId = id.PartyId,
            ItemKey = asked.Key,
            Choices = [.. asked.Item.Proofs.SelectMany(proof => proof.Options.Take(1)).Select(option => option.Id)],
            Link = Has(ProofKind.Link) ? "https://www.example.nl/privacy" : null,
            Declared = Has(ProofKind.Declaration),
            Explanation = Has(ProofKind.Explanation) ? "Zo doen wij dat." : null,
            Number = Has(ProofKind.Number) ? 3 : null,
            EndsOn = asked.Item.EndDateAsked ? new DateOnly(2029, 1, 1) : null,
        };
    }
}
