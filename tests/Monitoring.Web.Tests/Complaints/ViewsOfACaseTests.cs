using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Complaints;

/// <summary>Whatever is in a case: what one view hides is in nothing that the site sends to another, nor in a line of its log.</summary>
public sealed class ViewsOfACaseTests
{
    private readonly ConcurrentQueue<string> log = [];

    [Fact]
    public async Task What_one_view_hides_is_in_no_page_header_file_name_error_or_log_of_another()
    {
        await using var site = await Site.New(demo: false, services => services.AddSingleton<ILoggerProvider>(new Told(log)).AddLogging(logs => logs.SetMinimumLevel(LogLevel.Debug)));
        var world = site.World;
        var (complainant, respondent) = (await world.Given.ASupplier("Leerlijn"), await world.Given.ABoard("De Brug"));
        await world.Get<SeatBook>().Bind(FounderBook.Find("geu")!, "t1", complainant.Id, complaintId: null, "Van dezelfde groep.", World.Desk, world.Patience);
        var people = new Dictionary<string, (CaseSide Side, string Who)>
        {
            ["complainant"] = (CaseSide.Complainant, complainant.Contacts[0].Id),
            ["respondent"] = (CaseSide.Respondent, respondent.Contacts[0].Id),
            ["seat"] = (CaseSide.Seat, await ActsFor(world, GeneratedCase.Seat)),
            ["other seat"] = (CaseSide.Seat, await ActsFor(world, GeneratedCase.OtherSeat)),
            ["conflict"] = (CaseSide.Seat, await ActsFor(world, "geu")),
        };
        var (hidden, shown) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 4))
        {
            var drawn = await Write(world, GeneratedCase.Of(seed, await world.Given.ADispute(complainant, respondent), Hash));
            foreach (var (name, (side, who)) in people)
            {
                using var visitor = await site.Enter(site.LinkTo(drawn.Contents.Case, side, who));
                var seen = await SeesAll(visitor, drawn);
                foreach (var (word, readers) in drawn.Words)
                {
                    if (readers.Contains(name))
                    {
                        shown += seen.Contains(word, StringComparison.Ordinal) ? 1 : 0;
                        continue;
                    }

                    hidden++;
                    Assert.False(seen.Contains(word, StringComparison.OrdinalIgnoreCase), $"Seed {seed}: {name} was sent {word}.");
                }
            }

            Assert.All(drawn.Words.Keys, word => Assert.DoesNotContain(log, line => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        Assert.True(hidden > 150 && shown > 60, $"{hidden} hidden, {shown} shown: the cases have too little in them.");
        Assert.NotEmpty(log);
    }

    // All that the site sends to one who takes part: pages in both languages, what forms answer, each file of the case by its number and hash, and what is not there.
    private static async Task<string> SeesAll(Visitor visitor, GeneratedCase drawn)
    {
        var all = new StringBuilder();
        var root = $"/zaak/{drawn.Contents.Case.Id}";
        foreach (var page in new[] { "dossier", "antwoord", "schikking", "intrekken", "stem", "besluit/1", "besluit/2", "niets" })
            all.Append(await Said(await visitor.Get($"{root}/{page}")));
        foreach (var file in drawn.Contents.Statements.SelectMany(said => said.Files.Select(file => (said.Number, file.Sha256))))
            all.Append(await Said(await visitor.Get($"{root}/stuk/{file.Number}/{file.Sha256}")));
        all.Append(await Said(await visitor.Get($"{root}/stuk/1/{new string('a', 64)}")));
        foreach (var (page, button) in new[] { ("antwoord", "Versturen"), ("schikking", "Voorstel versturen"), ("schikking", "Ja, wij zijn het eens"), ("intrekken", "De zaak intrekken") })
        {
            var form = await visitor.Open($"{root}/{page}");
            if (form.HasButton(button))
                all.Append((await visitor.Press(form, button, ("Name", ""))).Source);
        }

        await visitor.Press(await visitor.Open("/"), "English");
        all.Append(await Said(await visitor.Get($"{root}/dossier")));
        return WebUtility.HtmlDecode(all.ToString());
    }

    private static async Task<string> Said(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            return $"{answer.Headers} {answer.Content.Headers} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }
    }

    private static async Task<GeneratedCase> Write(World world, GeneratedCase drawn)
    {
        var contents = drawn.Contents;
        await world.Given.Changed(contents.Case, _ => contents.Case);
        foreach (var row in contents.Events)
            await world.Get<Table<CaseEvent>>().Insert(row, world.Patience);
        foreach (var row in contents.Statements)
            await world.Get<Table<Statement>>().Insert(row, world.Patience);
        foreach (var row in contents.Proposals)
            await world.Get<Table<Proposal>>().Insert(row, world.Patience);
        foreach (var row in contents.Ballots)
            await world.Get<Table<Ballot>>().Insert(row, world.Patience);
        foreach (var file in contents.Statements.SelectMany(said => said.Files))
        {
            var staged = (await world.Get<Blobs>().Stage(new MemoryStream(Encoding.UTF8.GetBytes(drawn.Files[file.Sha256])), FileCheck.MaxBytes, world.Patience))!;
            await (file.PartyId is { } owner ? world.Get<Blobs>().Keep(staged, ContainerNames.Evidence, TakeInFile.BlobOf(owner, file.Sha256), world.Patience)
                : world.Get<Blobs>().Keep(staged, ContainerNames.Documents, file.Sha256, world.Patience));
        }

        return drawn;
    }

    private static async Task<string> ActsFor(World world, string founder)
    {
        var person = Contact.Of("Sanne", $"sanne@{founder}.example");
        await world.Get<SeatBook>().PutRepresentative(FounderBook.Find(founder)!, old: null, person, world.Patience);
        return CaseLetter.ContactOf(founder, person.Id);
    }

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    private sealed class Told(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
