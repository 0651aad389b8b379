using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>One whole life of a request, from the start of its round to its end: each act of a person, and each stretch of time.</summary>
/// <param name="ends">How the request ends.</param>
/// <param name="terms">The terms of its round.</param>
/// <param name="acts">What happens. A person whose page failed looks what became of it, and does it again if nothing did.</param>
internal sealed partial class Life(RequestStatus ends, RoundTerms terms, params Func<World, Party, Task>[] acts)
{
    // As short as a life can be.
    private static readonly RoundTerms Short = new(AnswerDays: 1, DeliveryDays: 0, ReminderDays: 0, GraceDays: 1, ExplanationDays: 1);
    private static readonly RoundTerms Days = Short with { AnswerDays = 3 };

    /// <summary>Nobody answers: a reminder, the last call, an intention, an explanation, a registered case.</summary>
    public static Life Silent { get; } = new(
        RequestStatus.CaseRegistered,
        Short,
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 27)),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 28)),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 30)),
        (world, party) => world.Explains(party, round: TheRound),
        (world, party) => world.Registers(party, round: TheRound),
        (world, _) => world.Pass(TimeSpan.FromDays(1)));

    /// <summary>More time is asked and granted; what is declared is corrected, asked anew, declared again and accepted.</summary>
    public static Life Answered { get; } = new(
        RequestStatus.Accepted,
        Days,
        (world, party) => world.AsksMoreTime(party, new DateOnly(2026, 11, 5), TheRound),
        (world, party) => world.GrantsMoreTime(party, new DateOnly(2026, 11, 4), TheRound),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 28)),
        (world, party) => Declares(world, party, 1, "Zo doen wij dat."),
        (world, party) => Unless(world, party, r => r.Attestations > 1 || r.Status == RequestStatus.InReview, () => world.Reviews(party, TheRound)),
        (world, party) => world.Corrects(party, 2, TheRound),
        (world, party) => AsksAnew(world, party),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 29)),
        (world, party) => Declares(world, party, 3, "Zo doen wij dat, met handtekening."),
        (world, party) => Unless(world, party, r => r.Status != RequestStatus.Submitted, () => world.Reviews(party, TheRound)),
        (world, party) => world.Accepts(party, TheRound),
        (world, _) => world.Pass(TimeSpan.FromDays(1)));

    /// <summary>The round of every life.</summary>
    public static Round TheRound => Some.TheRound with { Id = "plan1-20261026" };

    /// <summary>The one party.</summary>
    public static Task<Party> AParty(World world) => world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");

    /// <summary>What happens, from the adoption of a plan on.</summary>
    public async Task<IReadOnlyList<Func<World, Party, Task>>> Acts(World world)
    {
        var plan = await world.Given.APlan(terms: terms);
        return [(w, _) => w.Adopted(plan), (w, _) => w.Settle(), .. acts];
    }

    /// <summary>Lives it in a world, and something happens after each act.</summary>
    /// <returns>Its story.</returns>
    public async Task<string> Live(World world, Func<Task>? afterEach = null)
    {
        var party = await AParty(world);
        foreach (var act in await Acts(world))
        {
            await act(world, party);
            await (afterEach?.Invoke() ?? Task.CompletedTask);
        }

        return await Story(world, party);
    }

    /// <summary>How it goes when nothing disturbs it.</summary>
    public async Task<string> Undisturbed()
    {
        await using var world = await World.New();
        return await Live(world);
    }

    /// <summary>Asserts that a life came to its end, and that everything in the world says so.</summary>
    /// <returns>All that matters at the end, without the moments at which it happened and the receipts, of which each is another.</returns>
    public async Task<string> Story(World world, Party party)
    {
        var request = await world.Request(party, TheRound);
        Assert.Equal(ends, request.Status);
        Assert.Equal(RoundState.Closed, (await world.Round(TheRound.Id)).State);
        await world.HoldsTogether();

        var complaint = await world.Case(party, TheRound);
        var letters = (await world.Letters()).Select(l => $"{l.Letter.Id}: {l.Letter.Subject} {l.Letter.Text}").Order(StringComparer.Ordinal);
        var figures = (await world.Figures(TheRound)).ByStatus.Select(s => $"{s.Key} {s.Value}");
        var tasks = (await world.Tasks()).Select(task => task.Id);
        string[] told =
        [
            .. request.Letters.Letters.Select(letter => $"{letter.Step} to {letter.Contact}: {letter.State}"),
            JsonSerializer.Serialize(request, Json.Options), JsonSerializer.Serialize(complaint is null ? null : complaint with { Revision = 0 }, Json.Options),
            .. letters, .. figures, .. tasks,
        ];
        return MomentsAndReceipts().Replace(string.Join('\n', told), "…");
    }

    private static async Task Unless(World world, Party party, Func<EvidenceRequest, bool> isSo, Func<Task> act)
    {
        if (!isSo(await world.Request(party, TheRound)))
        {
            await act();
        }
    }

    private static async Task Declares(World world, Party party, int number, string words)
    {
        await Unless(world, party, r => r.Attestations >= number, async () =>
        {
            await world.Fills(party, TheRound, words);
            Assert.Equal(AttestOutcome.Kept, await world.Attests(party, TheRound));
        });
        await world.Settle();
    }

    private static async Task AsksAnew(World world, Party party)
    {
        await Unless(world, party, r => r.Asking > 1, () => world.AsksAnew(party, TheRound));

        // The same form sent again asks nothing twice, and says once more to look: its first nudge may not have left.
        await world.Nudges(party, TheRound);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.+]+|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")]
    private static partial Regex MomentsAndReceipts();
}
