using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>The midst of a round of everybody in the register: all are asked, one has opened its letter, one has declared.</summary>
internal sealed class Scene(Platform platform)
{
    private readonly Plan plan = platform.Plan("bench");
    private string letter = "";
    private string item = "";

    /// <summary>A party that is asked and has answered nothing.</summary>
    public Party Asked { get; } = Platform.Supplier(7);

    /// <summary>A party that has declared.</summary>
    public Party Declared { get; } = Platform.Supplier(11);

    private string RoundId => plan.RoundId(plan.FirstOn);

    /// <summary>Makes the plan and the round, and opens all its requests as a round does, but for the processes.</summary>
    public async Task Open(CancellationToken cancellation)
    {
        await platform.Account.Table<Plan>().Insert(plan with { LastOn = plan.FirstOn }, cancellation);
        var book = ActivatorUtilities.CreateInstance<RoundBook>(platform.Get<IServiceProvider>(), new NoWorkflows());
        await book.Start(plan, plan.FirstOn, "bench", "bench", cancellation);
        var run = ActivatorUtilities.CreateInstance<RunRound>(
            platform.Get<IServiceProvider>(), ActivatorUtilities.CreateInstance<OpenRequests>(platform.Get<IServiceProvider>(), new NoWorkflows()), new NoWorkflows());
        while ((await run.Turn(RoundId, cancellation)).Kind == NextKind.Again)
        {
        }
    }

    /// <summary>Lets the letters to the two parties go out; the one of them fills in all and declares.</summary>
    public async Task Write(CancellationToken cancellation)
    {
        var (asked, declared) = (new RequestKey(RoundId, Asked.Id), new RequestKey(RoundId, Declared.Id));
        await platform.Get<IWorkflows>().Start([asked.Process, declared.Process], cancellation);
        await platform.Get<IProgress>().Settled(cancellation);
        var framework = await platform.Get<FrameworkLibrary>().Get(plan.FrameworkVersion, cancellation);
        foreach (var each in framework.ItemsFor(Declared.Kind, Declared.Products))
        {
            item = each.Key;
            await platform.Get<GiveAnswer>().Say(declared, each.Key, CourseCalls.Whole(each, declared), cancellation);
            if (each.Item.TakesFiles)
            {
                await platform.Get<TakeInFile>().Take(declared, each.Key, new MemoryStream(SmallPdf.Saying(each.Key)), "bewijs.pdf", Declared.Contacts[0].Id, cancellation);
            }
        }

        var request = (await platform.Get<RequestBook>().Find(declared, cancellation))!.Value;
        var (answers, _) = await platform.Get<AttestEvidence>().Preview(request, framework, cancellation);
        await platform.Get<AttestEvidence>().Attest(declared, new Declarant("Anna de Vries", "privacy officer", Declared.Contacts[0].Id), 1, AttestEvidence.Seen(answers), cancellation);
        await platform.Get<IProgress>().Settled(cancellation);
        letter = (await platform.Get<Mailbox>().Latest(1, after: null, cancellation))[0].LetterId;
    }

    /// <summary>A browser in which a person of the secretariaat is signed in.</summary>
    public async Task<Visitor> Desk(string address, CancellationToken cancellation)
    {
        var visitor = platform.Visitor();
        await visitor.Press(await visitor.Open("/aanmelden"), "link", ("Email", address));
        await visitor.Press(await visitor.Open(await platform.LinkTo(address, cancellation)), "Aanmelden");
        return visitor;
    }

    /// <summary>A browser in which somebody opened the party's letter.</summary>
    public async Task<Visitor> Enter(Party party, CancellationToken cancellation)
    {
        var visitor = platform.Visitor();
        await visitor.Press(await visitor.Open(await platform.LinkTo(party.Contacts[0].Email, cancellation)), "Verder");
        return visitor;
    }

    /// <summary>The addresses to try for a page: none when it needs what this scene does not have.</summary>
    public IReadOnlyList<string> PathsOf(RoutePattern route) =>
        [.. new[] { Asked, Declared }.Select(party => PathOf(route, party)).OfType<string>().Distinct()];

    private string? PathOf(RoutePattern route, Party party)
    {
        var path = "";
        var first = route.PathSegments.Count > 0 && route.PathSegments[0].Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "";
        foreach (var segment in route.PathSegments)
        {
            switch (segment.Parts[0])
            {
                case RoutePatternLiteralPart part:
                    path += "/" + part.Content;
                    break;
                case RoutePatternParameterPart { IsOptional: true }:
                    break;
                case RoutePatternParameterPart part when ValueOf(first, part.Name, party) is { } value:
                    path += "/" + value;
                    break;
                default:
                    return null;
            }
        }

        return path.Length == 0 ? "/" : path;
    }

    private string? ValueOf(string first, string parameter, Party party) => (first, parameter) switch
    {
        ("fout", "code") => null,
        ("rondes" or "resultaten", "id") or (_, "round" or "roundId") => RoundId,
        ("plannen", "id") or (_, "plan" or "planId") => plan.Id,
        ("register", "id") or (_, "party" or "partyId") => party.Id,
        ("postvak", "id") => letter,
        (_, "item" or "itemKey") => item,
        (_, "version") => plan.FrameworkVersion,
        (_, "number") => "1",
        _ => null,
    };

    /// <summary>Nobody takes a turn: a letter to each of 20,000 parties is not what is measured.</summary>
    private sealed class NoWorkflows : IWorkflows
    {
        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => Task.CompletedTask;

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Task.CompletedTask;
    }
}
