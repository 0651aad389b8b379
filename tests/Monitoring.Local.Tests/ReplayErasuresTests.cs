using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

public sealed class ReplayErasuresTests
{
    [Fact]
    public async Task After_a_restore_the_command_erases_again_what_came_back_and_the_second_time_nothing_more()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var content = BinaryData.FromBytes(SmallPdf.Saying("klassenlijst"));
        await world.Get<Blobs>().Write(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, new string('a', 64)), content, world.Patience);
        await (await world.Get<FileBook>().Open(party.Id, new string('a', 64), world.Patience)).Content!.DisposeAsync();
        await world.Get<ErasePerson>().Erase("1", party.Contacts[0].Id, declarations: false, World.Desk, world.Patience);
        await world.Get<FileBook>().Destroy(party.Id, new string('a', 64), World.Desk, "Leerlinggegevens.", world.Patience);

        // The tables of yesterday, in which the file was not known yet; and the content.
        await world.Given.Changed(party, p => p with { Contacts = party.Contacts });
        var row = (await world.Table<EvidenceFile>().Find(EvidenceFile.KeyOf(party.Id, new string('a', 64)), world.Patience))!;
        await world.Table<EvidenceFile>().Delete(row, world.Patience);
        await world.Get<Blobs>().Write(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, new string('a', 64)), content, world.Patience);

        for (var times = 0; times < 2; times++)
        {
            var output = new StringWriter();
            Assert.Equal(0, await ReplayErasures.Run(world.Services, output, world.Patience));
            Assert.StartsWith("Klaar: 2 eerdere wissingen zijn opnieuw uitgevoerd.", output.ToString(), StringComparison.Ordinal);
            Assert.Empty((await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.Contacts);
            Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        }
    }
}
