using System.Net;
using Monitoring.Backup;
using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests.Drills;

/// <summary>The drill: a file of evidence is gone from storage and nobody destroyed it.</summary>
public sealed class FileLostTests
{
    [Fact]
    public async Task A_file_that_storage_lost_is_said_to_be_lost_and_opens_again_when_it_is_put_back_from_the_backup()
    {
        await using var backup = new TestBackup();
        await using var desk = await DeskSite.New(backup.AddTo);
        var world = desk.World;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        var file = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.First();
        var name = TakeInFile.BlobOf(party.Id, file.Sha256);
        await world.Get<TakeBackup>().Go(backup.Store, atMost: null, world.Patience);
        await world.Get<Blobs>().Delete(ContainerNames.Evidence, name, world.Patience);

        using var reviewer = await desk.SignIn();
        var path = $"/rondes/{(await world.Request(party)).RoundId}/{party.Id}/verklaringen/1/bestanden/{file.Sha256}";
        var lost = await reviewer.Open(path);
        Assert.Equal((HttpStatusCode.Gone, "De inhoud van dit bestand is kwijt"), (lost.Status, lost.Heading));

        // As the operator does: from the account of backups, under the name that it had.
        await using (var kept = (await backup.Store.Open($"files/{ContainerNames.Evidence}/{name}", world.Patience))!)
        {
            await world.Get<Blobs>().Write(ContainerNames.Evidence, name, await BinaryData.FromStreamAsync(kept, world.Patience), world.Patience);
        }

        Assert.Equal(HttpStatusCode.OK, (await reviewer.Get(path)).StatusCode);
        await world.HoldsTogether();
    }
}
