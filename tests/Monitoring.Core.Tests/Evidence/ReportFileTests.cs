using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Evidence;

public sealed class ReportFileTests
{
    private const string Item = "privacy-leaflet~p1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_a_file_destroyed_by_the_secretariaat_gets_a_letter_and_who_reports_it_itself_does_not(bool byDesk)
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        var request = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        await world.Gives(party, Item, "namen.pdf", SmallPdf.Saying("namen"), FileKind.Pdf);
        var sha256 = (await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files[^1].Sha256;
        for (var press = 0; press < 2; press++)
        {
            await world.Get<ReportFile>().Report(request, sha256, "namen.pdf", "Leerlinggegevens.", byDesk ? World.Desk : party.Contacts[0].Id, world.Patience);
            await world.Settle();
        }

        var told = (await world.Letters(party)).Where(letter => LetterStep.TextOf(letter.Letter.Step) == LetterStep.FileDestroyed).ToList();
        Assert.Equal(byDesk ? ["anna@leerlijn.example", "bert@leerlijn.example"] : Array.Empty<string>(), told.Select(letter => letter.Letter.To).Order());
        Assert.All(told, letter => Assert.Contains("Staat er nu geen ander bestand bij dit onderdeel?", letter.Letter.Text, StringComparison.Ordinal));
        Assert.NotNull((await world.Get<FileBook>().Find(party.Id, sha256, world.Patience))!.DestroyedAt);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_file_that_the_secretariaat_destroys_is_told_to_the_contacts_also_when_who_gave_it_has_left()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        var request = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        await world.Gives(party, Item, "namen.pdf", SmallPdf.Saying("namen"), FileKind.Pdf);
        var sha256 = (await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files[^1].Sha256;
        await world.Get<PartyRegister>().Save(party.Id, now => now! with { Contacts = [party.Contacts[1]] }, world.Patience);

        await world.Get<ReportFile>().Report(request, sha256, "namen.pdf", "Leerlinggegevens.", World.Desk, world.Patience);
        await world.Settle();

        var told = (await world.Letters("bert@leerlijn.example")).Select(letter => LetterStep.TextOf(letter.Letter.Step));
        Assert.Single(told, LetterStep.FileDestroyed);
    }

    [Fact]
    public async Task Cut_off_anywhere_a_file_that_is_blocked_is_destroyed_and_the_secretariaat_is_asked_to_judge_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var request = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        await world.KeepsHouse();
        var reported = false;
        for (var calls = 1; !reported; calls++)
        {
            await world.Gives(party, Item, "namen.pdf", SmallPdf.Saying($"{calls}"), FileKind.Pdf);
            var sha256 = (await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files[^1].Sha256;
            world.Faults.CutAfter(calls);
            try
            {
                reported = await world.Get<ReportFile>().Report(request, sha256, "namen.pdf", "Leerlinggegevens.", party.Contacts[0].Id, world.Patience);
            }
            catch (ConnectionCutException)
            {
                Assert.InRange(calls, 1, 20);
            }

            await world.Restart();
            await world.Pass(TimeSpan.FromDays(1.5));
            var file = (await world.Get<FileBook>().Find(party.Id, sha256, world.Patience))!;
            var task = (await world.Tasks()).SingleOrDefault(t => t.Id == BreachReport.TaskOf(party.Id, sha256));
            Assert.Equal(await world.Get<ReportFile>().Find(party.Id, sha256, world.Patience) is not null, task is not null);
            Assert.Equal(file.BlockedAt is not null, task is not null);
            Assert.Equal(file.DestroyedAt is not null, task is not null);
        }

        await world.Pass(TimeSpan.FromDays(1.5));
        Assert.Empty(await world.Table<Errand>().Take(10, Errand.Partition, Errand.Prefix, cancellation: world.Patience));
        Assert.Contains(await world.Tasks(), task => task.Kind == DeskTaskKind.JudgeBreach);
    }
}
