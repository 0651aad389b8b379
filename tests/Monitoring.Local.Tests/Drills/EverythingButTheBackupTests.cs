using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests.Drills;

/// <summary>The drill: all is lost but the second account, and the round goes on to its end.</summary>
public sealed class EverythingButTheBackupTests : IDisposable
{
    private readonly StringWriter output = new();

    [Fact]
    public async Task All_is_lost_but_the_backup_and_the_round_is_restored_and_goes_on_to_its_end()
    {
        var posted = new ConcurrentBag<string>();
        await using var backup = new TestBackup();
        await using var site = await Site.New(demo: false, services =>
        {
            backup.AddTo(services);
            services.RemoveAll<ILetterSender>().AddSingleton<ILetterSender>(p => new CountingPost(p.GetRequiredService<Mailbox>(), posted));
        });
        var world = site.World;
        world.MayLast(TimeSpan.FromMinutes(4));

        // In the middle of a round: one has declared and was accepted, one has declared, one is silent and asked to explain.
        var accepted = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "berend.wisman@leerlijn.example");
        var declared = await world.Given.ASupplier("Rekenwijs", "carla@rekenwijs.example");
        var silent = await world.Given.ASupplier("Stilstaal", "dirk@stilstaal.example");
        var round = await world.ARoundOf(accepted, declared, silent);
        await world.Answers(accepted);
        await world.Reviews(accepted);
        await world.Accepts(accepted);
        await world.Answers(declared);
        await world.SilenceUntilTheIntention(silent);
        var wrong = new string('a', 64);
        await world.Get<Blobs>().Write(ContainerNames.Evidence, TakeInFile.BlobOf(declared.Id, wrong), BinaryData.FromString("klassenlijst"), world.Patience);
        await (await world.Get<FileBook>().Open(declared.Id, wrong, world.Patience)).Content!.DisposeAsync();
        var link = await site.Link(declared);

        Assert.Equal(0, await BackupCommand.Run(to: null, world.Services, output, world.Patience));

        // After the backup a person is erased, and a file is destroyed in which there were names of pupils.
        var erased = accepted.Contacts[1];
        await world.Get<ErasePerson>().Erase("e1", erased.Id, declarations: false, World.Desk, world.Patience);
        await world.Get<FileBook>().Destroy(declared.Id, wrong, World.Desk, "Leerlinggegevens.", world.Patience);
        var evidence = await world.Account.BlobNames(ContainerNames.Evidence, world.Patience);
        var before = posted.ToList();

        await world.LosesEverything();
        Assert.Empty(await world.Account.AllRows(world.Patience));
        Assert.Equal(0, await RestoreCommand.Run(from: null, at: null, world.Services, output, world.Patience));
        Assert.Contains("2 wissingen zijn opnieuw uitgevoerd", output.ToString(), StringComparison.Ordinal);
        await world.Settle();

        // Who was erased after the backup is erased, and what was destroyed never came back.
        Assert.DoesNotContain(await world.Account.AllRows(world.Patience), row => row.Contains("wisman", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(evidence, await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        await world.HoldsTogether();
        await world.TheRegisterHoldsTogether();

        // The link that was in the letter before the loss still works.
        using var carla = site.Visitor();
        Assert.Contains("Rekenwijs", (await carla.Press(await carla.Open(link), "Verder")).Text, StringComparison.Ordinal);

        // And the round goes on to its end.
        Assert.Equal(RequestStatus.Accepted, (await world.Request(accepted, round)).Status);
        await world.Reviews(declared, round);
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(declared, round));
        Assert.Equal(ExplainOutcome.Recorded, await world.Explains(silent, round: round));
        Assert.Equal(DecideOutcome.Decided, await world.Closes(silent, round: round));
        await world.Pass(TimeSpan.FromDays(40));
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        await world.HoldsTogether();

        // No letter left twice: neither before the loss and after it, nor after it.
        Assert.Equal(posted.Distinct().Order(), posted.Order());
        Assert.True(posted.Count > before.Count);
    }

    public void Dispose() => output.Dispose();

    private sealed class CountingPost(Mailbox mailbox, ConcurrentBag<string> posted) : ILetterSender
    {
        public Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
        {
            posted.Add(letter.Id);
            return mailbox.HandOver(letter, cancellation);
        }
    }
}
