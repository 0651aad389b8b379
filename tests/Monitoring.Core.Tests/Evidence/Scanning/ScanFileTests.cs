using Microsoft.Extensions.DependencyInjection;
using Monitoring.Desk;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence.Scanning;

public sealed class ScanFileTests
{
    private const string Item = "privacy-leaflet~p1";

    [Fact]
    public async Task A_clean_file_opens_as_soon_as_the_scanner_has_looked()
    {
        await using var world = await World.New(services => services.ScanWithClamd());
        var (party, request) = await Asked(world);
        var file = await TakesIn(world, request, SmallPdf.Saying("Onschuldig"));

        await world.Settle();

        Assert.Equal(FileStanding.Clean, await Opens(world, party, file));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_refused_file_is_destroyed_taken_out_of_the_answer_and_a_task_and_does_not_come_back()
    {
        await using var world = await World.New(services => services.ScanWithClamd());
        var (party, request) = await Asked(world);
        var file = await TakesIn(world, request, Scanner.Virus());
        await world.Settle();

        Assert.Equal(FileStanding.Refused, await Opens(world, party, file));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        Assert.Empty((await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files);
        Assert.Equal(0, (await world.Request(party)).AnsweredCount);
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.FileRefused, "Leerlijn"), (task.Kind, task.Subject));
        Assert.Equal("Monitoring.Eicar-Test.UNOFFICIAL", (await world.Get<FileBook>().Find(party.Id, file, world.Patience))!.Finding);

        var again = await world.Get<TakeInFile>().Take(request, Item, new MemoryStream(Scanner.Virus()), "ander.pdf", "c1", world.Patience);
        Assert.StartsWith("In het bestand ‘ander.pdf’ vond onze virusscanner", again.Refused?.Nl, StringComparison.Ordinal);
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
    }

    [Fact]
    public async Task A_file_that_was_declared_before_the_verdict_stays_in_the_declaration_and_opens_for_nobody()
    {
        await using var world = await World.New(services => services.ScanWith("/nowhere/clamd.ctl"));
        var (party, request) = await Asked(world);
        await world.Fills(party);
        var file = await TakesIn(world, request, Scanner.Virus());
        Assert.Equal(FileStanding.Waiting, await Opens(world, party, file));
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));

        await Refuses(world, party, file);

        var declared = AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(request, 1, world.Patience))!.Document);
        Assert.Contains(declared.Answers.SelectMany(a => a.Files), f => f.Sha256 == file);
        Assert.Equal(FileStanding.Refused, await Opens(world, party, file));
    }

    [Fact]
    public async Task While_the_scanner_is_away_files_wait_one_task_says_so_and_all_goes_on_when_it_is_back()
    {
        var address = "/nowhere/clamd.ctl";
        await using var world = await World.New(services => services.Configure<ScanOptions>(o => (o.By, o.Clamd) = (ScannedBy.Clamd, address)));
        var (party, request) = await Asked(world);
        var files = new[] { await TakesIn(world, request, SmallPdf.Saying("een")), await TakesIn(world, request, SmallPdf.Saying("twee")) };

        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Empty(await world.Tasks());
        Assert.Equal(FileStanding.Waiting, await Opens(world, party, files[0]));
        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(DeskTaskKind.ScannerAway, Assert.Single(await world.Tasks()).Kind);

        address = Scanner.Clamd;
        await world.Restart();
        await world.Pass(TimeSpan.FromHours(1));
        Assert.Equal(FileStanding.Clean, await Opens(world, party, files[0]));
        Assert.Equal(FileStanding.Clean, await Opens(world, party, files[1]));
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task A_scan_that_was_never_started_starts_when_somebody_looks()
    {
        await using var world = await World.New(services => services.ScanWithClamd());
        var (party, request) = await Asked(world);
        var file = await TakesIn(world, request, SmallPdf.Saying("Onschuldig"));
        await world.LosesItsEngine();
        await world.Settle();

        await Opens(world, party, file);
        await world.Settle();
        Assert.Equal(FileStanding.Clean, await Opens(world, party, file));
    }

    [Fact]
    public async Task A_verdict_that_is_cut_off_anywhere_comes_to_the_same_end()
    {
        await using var world = await World.New(services => services.ScanWithClamd());
        var (party, request) = await Asked(world);
        for (var calls = 0; calls < 20; calls += 2)
        {
            var file = await TakesIn(world, request, Scanner.Virus($"{calls}"));
            world.Faults.CutAfter(calls);
            try
            {
                await world.Settle();
            }
            catch (ConnectionCutException)
            {
            }

            await world.Restart();
            await world.Settle();
            Assert.Equal(FileStanding.Refused, await Opens(world, party, file));
            Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
            Assert.Empty((await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files);
            Assert.Contains(await world.Tasks(), task => task.Id == ScanFile.RefusedTask(party.Id, file));
        }
    }

    [Theory]
    [InlineData("No threats found", FileStanding.Clean)]
    [InlineData("Malicious", FileStanding.Refused)]
    [InlineData("Error", FileStanding.Waiting)]
    public async Task The_verdict_of_the_storage_account_is_read_from_the_tags_of_the_file(string tag, FileStanding standing)
    {
        await using var world = await World.New(services => services.Configure<ScanOptions>(o => o.By = ScannedBy.Storage));
        var (party, request) = await Asked(world);
        var file = await TakesIn(world, request, SmallPdf.Saying("Onschuldig"));
        await world.Settle();
        Assert.Equal(FileStanding.Waiting, await Opens(world, party, file));

        await world.Account.Tag(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, file), ("Malware Scanning scan result", tag), world.Patience);
        await world.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(standing, await Opens(world, party, file));
    }

    // What the workflow does once the scanner has spoken.
    private static async Task Refuses(World world, Party party, string sha256)
    {
        var row = (await world.Table<EvidenceFile>().Find(EvidenceFile.KeyOf(party.Id, sha256), world.Patience))!;
        await world.Table<EvidenceFile>().Replace(row, row.Value with { Scan = FileScan.Refused, ToDestroy = true }, world.Patience);
        await world.Pass(TimeSpan.FromMinutes(1));
    }

    private static async Task<(Party Party, RequestKey Request)> Asked(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        return (party, new RequestKey(round.Id, party.Id));
    }

    private static async Task<string> TakesIn(World world, RequestKey request, byte[] content)
    {
        var taken = await world.Get<TakeInFile>().Take(request, Item, new MemoryStream(content), "bijsluiter.pdf", "c1", world.Patience);
        Assert.True(taken.IsKept, taken.Refused?.Nl);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
    }

    private static async Task<FileStanding> Opens(World world, Party party, string sha256)
    {
        var opening = await world.Get<FileBook>().Open(party.Id, sha256, world.Patience);
        await using var content = opening.Content;
        return opening.Standing;
    }
}
