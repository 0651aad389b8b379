using Microsoft.Extensions.DependencyInjection;
using Monitoring.Desk;
using Monitoring.Evidence.Scanning;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class TellOfLostFileTests
{
    private const string Item = "privacy-leaflet~p1";

    [Fact]
    public async Task A_party_is_told_once_that_a_file_was_refused_and_what_it_can_do()
    {
        var scanner = new Strict();
        await using var world = await AWorld(scanner);
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        var round = await world.ARoundOf(party);
        Assert.Equal(GiveOutcome.Kept, await world.Gives(party, Item, "bijsluiter *1*.pdf", Scanner.Virus(), FileKind.Pdf));
        await world.Settle();

        var letter = Assert.Single(await world.Letters("anna@leerlijn.example"), l => LetterStep.TextOf(l.Letter.Step) == LetterStep.FileRefused).Letter;
        Assert.StartsWith("Wij konden een bestand niet aannemen: ", letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("bijsluiter", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Maak het bestand opnieuw of kies een ander, en zet dat bij dit onderdeel.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("http://monitoring.test/bewijs/", letter.Text, StringComparison.Ordinal);
        Assert.Contains((await world.Steps("bert@leerlijn.example")), step => LetterStep.TextOf(step) == LetterStep.FileRefused);
        Assert.Equal(DeskTaskKind.FileRefused, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(0, (await world.Request(party)).AnsweredCount);

        // However often its process is taken again.
        await world.Get<Workflows.IWorkflows>().Nudge(ScanFile.ProcessOf(party.Id, scanner.Refused[0]), world.Patience);
        await world.Restart();
        await world.Settle();
        Assert.Single(await world.Letters("anna@leerlijn.example"), l => LetterStep.TextOf(l.Letter.Step) == LetterStep.FileRefused);
        Assert.Equal(round.Id, (await world.Request(party)).RoundId);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_letter_is_withdrawn_when_the_file_was_replaced_before_it_left_and_the_task_stays()
    {
        var scanner = new Strict();
        await using var world = await AWorld(scanner);
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Pauses(round);
        await world.Gives(party, Item, "bijsluiter.pdf", Scanner.Virus(), FileKind.Pdf);
        await world.Settle();
        Assert.Contains((await world.Request(party)).Letters.Letters, l => l.State == LetterState.Written && LetterStep.TextOf(l.Step) == LetterStep.FileRefused);

        scanner.IsStrict = false;
        Assert.Equal(GiveOutcome.Kept, await world.Gives(party, Item, "bijsluiter.pdf", SmallPdf.Saying("Schoon"), FileKind.Pdf));
        await world.Resumes(round);
        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Equal(DeskTaskKind.FileRefused, Assert.Single(await world.Tasks()).Kind);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_took_the_file_out_itself_is_told_nothing_and_who_had_declared_it_is_asked_to_declare_anew()
    {
        var scanner = new Strict { IsAway = true };
        await using var world = await AWorld(scanner);
        var (took, declared) = (await world.Given.ASupplier("Haalt weg"), await world.Given.ASupplier("Verklaart"));
        await world.ARoundOf(took, declared);
        await world.Fills(declared);
        Assert.Equal(AttestOutcome.Kept, await world.Attests(declared));
        await world.Gives(took, Item, "bijsluiter.pdf", Scanner.Virus(), FileKind.Pdf);
        var file = (await world.Get<RequestBook>().Answers((await world.Request(took)).Id, world.Patience))[Item].Value.Files[0];
        await world.Get<GiveAnswer>().RemoveFile((await world.Request(took)).Id, Item, file.Sha256, world.Patience);

        scanner.IsAway = false;
        await world.Pass(TimeSpan.FromMinutes(30));
        Assert.DoesNotContain(await world.Steps(took), step => LetterStep.TextOf(step) == LetterStep.FileRefused);
        var letter = (await world.Letters(declared)).First(l => LetterStep.TextOf(l.Letter.Step) == LetterStep.FileRefused).Letter;
        Assert.Contains("verklaar daarna opnieuw: in uw eerdere verklaring staat het geweigerde bestand", letter.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    private static Task<World> AWorld(Strict scanner) => World.New(services => services.AddSingleton<IFileScanner>(scanner).Configure<ScanOptions>(o => (o.By, o.Clamd) = (ScannedBy.Clamd, "127.0.0.1:1")));

    /// <summary>A scanner that finds something in whatever it looks at.</summary>
    private sealed class Strict : IFileScanner
    {
        public bool IsStrict { get; set; } = true;

        public bool IsAway { get; set; }

        public List<string> Refused { get; } = [];

        public Task<ScanVerdict> Scan(string blob, CancellationToken cancellation)
        {
            if (IsAway)
            {
                return Task.FromResult<ScanVerdict>(new ScanVerdict.NotYet("weg"));
            }

            if (IsStrict)
            {
                Refused.Add(blob.Split('/')[1]);
            }

            return Task.FromResult<ScanVerdict>(IsStrict ? new ScanVerdict.Refused("Iets") : new ScanVerdict.Clean());
        }
    }
}
