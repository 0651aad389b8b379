using Monitoring.Register;
using Monitoring.Register.Demo;
using Monitoring.Register.Import;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Core.Tests.Register.Import.ImportTrial;

namespace Monitoring.Core.Tests.Register.Import;

public sealed class RegisterImportTests
{
    private const string Supplier = Organisations + "leverancier,Papegaai,90001001,\n";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_in_any_order_make_organisations_with_joinings_products_and_contacts()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import(
            File("c.csv", Contacts + "90001001,,2,Bo,bo@demo.example\n90001001,,1,An,An@Demo.example\n,99901,1,Cas,cas@demo.example\n"),
            File("p.csv", Products + "90001001,praat,Praatpapegaai,leermiddel\n90001001,deur,Deur,levering\n"),
            File("d.csv", Joinings + "90001001,,toetreding,1-9-2016,,2.0,\n,99901,lidmaatschap,2017-01-01,2024-12-31,2.0,po-raad\n"),
            File("o.csv", Supplier + "onderwijsinstelling,De Sluisjes,90002001,99901\n"));

        Assert.Empty(report.Wrong);
        Assert.Equal((9L, 0L, 0L), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(["o.csv", "d.csv", "p.csv", "c.csv"], report.Files.Select(f => f.Name));
        var supplier = await trial.Party("kvk90001001");
        Assert.Equal(["an@demo.example", "bo@demo.example"], supplier.Contacts.Select(c => c.Email));
        Assert.Equal(["praat", "deur"], supplier.Products.Select(p => p.Code));
        Assert.Equal(new Joining(JoiningKind.Accession, new(2016, 9, 1), null, "2.0"), Assert.Single(supplier.Joinings));
        var board = await trial.Party("bg99901");
        Assert.Equal("90002001", board.Kvk);
        Assert.Equal(new Joining(JoiningKind.Membership, new(2017, 1, 1), new(2024, 12, 31), "2.0", "PO-Raad"), Assert.Single(board.Joinings));
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var trial = await ImportTrial.Create();
        var first = await trial.Import([.. DemoRegister.Files()]);
        var revisions = (await trial.All()).ToDictionary(l => l.Id, l => l.Revision);

        var second = await trial.Import([.. DemoRegister.Files()]);

        Assert.Equal((0L, 0L, first.Added), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(revisions, (await trial.All()).ToDictionary(l => l.Id, l => l.Revision));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using var trial = await ImportTrial.Create();
        ImportFile[] Files() => [.. DemoRegister.Files(), File("wrong.csv", Organisations + "leverancier,,90001999,\n"), File("more.csv", Products + "90001999,x,X,leermiddel\n")];

        var writes = Writes(trial);
        var dry = await trial.DryRun(Files());
        Assert.Equal(writes, Writes(trial));
        Assert.Empty(await trial.All());

        var real = await trial.Import(Files());
        Assert.Equal(dry.Files, real.Files);
        Assert.Equal(dry.Wrong, real.Wrong);
        Assert.Equal(2, real.WrongCount);
    }

    [Fact]
    public async Task A_later_accession_brings_back_who_withdrew_and_the_same_list_once_more_does_not()
    {
        await using var trial = await ImportTrial.Create();
        await trial.Import(File("o.csv", Supplier), File("d.csv", Joinings + "90001001,,toetreding,2016-09-01,,2.0,\n"));
        await trial.Register.Withdraw("kvk90001001", new(2026, 3, 1), Cancellation);
        await trial.Import(File("d.csv", Joinings + "90001001,,toetreding,2016-09-01,,2.0,\n"));
        Assert.False((await trial.Party("kvk90001001")).IsPartyOn(new(2026, 10, 1)));

        var again = Joinings + "90001001,,toetreding,2016-09-01,,2.0,\n90001001,,toetreding,2026-09-01,,2.0,\n";
        await trial.Import(File("d.csv", again));
        var party = await trial.Party("kvk90001001");
        Assert.True(party.IsPartyOn(new(2026, 10, 1)));
        Assert.False(party.IsPartyOn(new(2026, 6, 1)));

        await trial.Register.Withdraw("kvk90001001", new(2026, 9, 1), Cancellation);
        await trial.Import(File("d.csv", again));
        Assert.False((await trial.Party("kvk90001001")).IsPartyOn(new(2026, 10, 1)));
    }

    [Fact]
    public async Task What_a_list_does_not_name_stays_and_what_it_names_is_corrected()
    {
        await using var trial = await ImportTrial.Create();
        await trial.Import(
            File("o.csv", Supplier + "leverancier,Uil,90001002,\n"),
            File("d.csv", Joinings + "90001001,,toetreding,2016-09-01,,2.0,\n90001002,,toetreding,2016-09-01,2020-01-01,2.0,\n"),
            File("p.csv", Products + "90001001,a,A,leermiddel\n90001001,b,B,leermiddel\n"),
            File("c.csv", Contacts + "90001001,,1,An,an@demo.example\n90001001,,2,Bo,bo@demo.example\n"));

        var report = await trial.Import(
            File("o.csv", Organisations + "leverancier,Papegaai & Zonen,90001001,\n"),
            File("d.csv", Joinings + "90001001,,toetreding,2016-09-01,2025-12-31,2.0,\n90001002,,toetreding,2016-09-01,,2.0,\n"),
            File("p.csv", Products + "90001001,B,Bee,leermiddel\n"),
            File("c.csv", Contacts + "90001001,,1,Cas,cas@demo.example\n90001001,,2,Bo Beer,bo@demo.example\n"));

        Assert.Equal((1L, 4L, 1L, 0L), (report.Added, report.Changed, report.Unchanged, report.WrongCount));
        var party = await trial.Party("kvk90001001");
        Assert.Equal("Papegaai & Zonen", party.Name);
        Assert.Equal(new(2025, 12, 31), party.Joinings.Single().Until);
        Assert.Equal(["A", "Bee"], party.Products.Select(p => p.Name));
        Assert.Equal(["Cas", "Bo Beer", "An"], party.Contacts.Select(c => c.Name));
        // An older list without an end does not bring back who left.
        Assert.Equal(new(2020, 1, 1), (await trial.Party("kvk90001002")).Joinings.Single().Until);
    }

    [Fact]
    public async Task Contacts_keep_their_order_when_the_lines_of_an_organisation_stand_far_apart()
    {
        await using var trial = await ImportTrial.Create();
        var between = string.Concat(Enumerable.Repeat("90001002,,1,Zes,zes@demo.example\n", 1200));
        ImportFile[] Files() =>
        [
            File("o.csv", Supplier + "leverancier,Uil,90001002,\n"),
            File("c.csv", Contacts + "90001001,,30,Cas,cas@demo.example\n" + between + "90001001,,10,An,an@demo.example\n" + between + "90001001,,20,Bo,bo@demo.example\n"),
        ];
        await trial.Import(Files());

        var again = await trial.Import(Files());

        Assert.Equal((0L, 0L, 0L), (again.Added, again.Changed, again.WrongCount));
        Assert.Equal(["An", "Bo", "Cas"], (await trial.Party("kvk90001001")).Contacts.Select(c => c.Name));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_anywhere_is_completed_by_the_same_import()
    {
        foreach (var calls in new[] { 3, 40, 150 })
        {
            await using var trial = await ImportTrial.Create();
            var faults = new Faults();
            var cut = RegisterOn.Import(trial.Account.Connect(faults));
            faults.CutAfter(calls);
            await Assert.ThrowsAnyAsync<Exception>(() => cut.Run(DemoRegister.Files(), dryRun: false, null, Cancellation));

            await trial.Import([.. DemoRegister.Files()]);

            var again = await trial.DryRun([.. DemoRegister.Files()]);
            Assert.Equal((0L, 0L), (again.Added, again.Changed));
            var lines = await trial.All();
            Assert.Equal(36, lines.Count);
            foreach (var line in lines)
                Assert.Equal(line.Revision, (await trial.Party(line.Id)).Revision);
        }
    }

    [Fact]
    public async Task The_same_import_twice_at_the_same_time_does_no_harm()
    {
        await using var trial = await ImportTrial.Create();

        await Task.WhenAll(trial.Import([.. DemoRegister.Files()]), trial.Import([.. DemoRegister.Files()]));

        var again = await trial.Import([.. DemoRegister.Files()]);
        Assert.Equal((0L, 0L, 0L), (again.Added, again.Changed, again.WrongCount));
    }

    [Fact]
    public async Task Progress_counts_up_to_the_report()
    {
        await using var trial = await ImportTrial.Create();
        var told = new List<ImportProgress>();
        var progress = new Progress(told);

        var report = await RegisterOn.Import(trial.Account.Storage).Run(DemoRegister.Files(), dryRun: false, progress, Cancellation);

        Assert.Equal((report.Added, report.WrongCount), (told[^1].Added, told[^1].Wrong));
        Assert.Equal(4, told.Select(p => p.File).Distinct().Count());
    }

    private static long Writes(ImportTrial trial) =>
        trial.Account.Storage.Calls.Counts.Where(c => c.Key is not ("row" or "query" or "blob read")).Sum(c => c.Value);

    private sealed class Progress(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
