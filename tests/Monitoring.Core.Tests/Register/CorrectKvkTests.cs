using Monitoring.Register.Import;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Core.Tests.Register.Import.ImportTrial;

namespace Monitoring.Register;

public class CorrectKvkTests
{
    private const string Organisations = "soort,naam,kvk,bestuursnummer\n";

    [Fact]
    public async Task A_corrected_number_leads_to_the_same_supplier_and_the_old_one_is_no_list_s_to_put_back()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var wrong = party.Kvk!;
        Assert.Equal(ChangeOutcome.Done, await Correct(world, party, "90001001"));
        Assert.Equal(ChangeOutcome.Done, await Correct(world, party, "90001001"));

        var stands = await Party(world, party.Id);
        Assert.Equal(("90001001", wrong), (stands.Kvk, Assert.Single(stands.FormerKvks)));
        Assert.Contains((await world.Get<PartyRegister>().History(party.Id, 5, null, world.Patience))[0].Changes, c => c == new PartyChange(PartyChangeKind.Kvk, null, wrong, "90001001"));
        foreach (var typed in new[] { wrong, "90001001" })
        {
            Assert.Equal(party.Id, Assert.Single((await world.Get<FindParties>().Search(typed, world.Patience)).Parties).PartyId);
        }

        Assert.Equal(1, (await Import(world, Organisations + "leverancier,Leerlijn Nieuw,90001001,\n")).Changed);
        var refused = await Import(world, Organisations + $"leverancier,Oude lijst,{wrong},\n");
        Assert.Contains($"{wrong} is in het register verbeterd in 90001001", Assert.Single(refused.Wrong).Why.Nl, StringComparison.Ordinal);
        Assert.Equal(("Leerlijn Nieuw", "90001001"), ((await Party(world, party.Id)).Name, (await Party(world, party.Id)).Kvk));
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task A_number_that_another_has_is_never_taken_also_not_by_two_at_once()
    {
        await using var world = await World.New();
        var (a, b, c) = (await world.Given.ASupplier("A"), await world.Given.ASupplier("B"), await world.Given.ASupplier("C"));
        Assert.Equal(ChangeOutcome.NumberTaken, await Correct(world, a, b.Kvk!));
        Assert.Equal(a.Kvk, (await Party(world, a.Id)).Kvk);

        var both = await Task.WhenAll(Correct(world, a, "90001001"), Correct(world, c, "90001001"));
        Assert.Equal([ChangeOutcome.Done, ChangeOutcome.NumberTaken], both.Order());
        Assert.Single(new[] { a, b, c }, p => Party(world, p.Id).Result.Kvk == "90001001");

        // Somebody else was first: the number is free again.
        Assert.Equal(ChangeOutcome.ChangedMeanwhile, await world.Get<ChangeParty>().Correct(b.Id, 7, "B", "90001002", World.Desk, world.Patience));
        Assert.Equal(ChangeOutcome.Done, await Correct(world, a, "90001002"));
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task The_organisation_that_the_wrong_number_belongs_to_can_be_added_beside_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var wrong = party.Kvk!;
        await Correct(world, party, "90001001");
        var (id, added) = await world.Get<AddOrganisation>().Add(PartyKind.Supplier, "Toetsmakers", wrong, null, World.Desk, world.Patience);
        Assert.True(added);
        Assert.NotEqual(party.Id, id);
        Assert.Equal((id, false), await world.Get<AddOrganisation>().Add(PartyKind.Supplier, "Toetsmakers", wrong, null, World.Desk, world.Patience));
        Assert.Equal((party.Id, null), await world.Get<AddOrganisation>().Add(PartyKind.Supplier, "Iemand anders", "90001001", null, World.Desk, world.Patience));

        Assert.Equal(1, (await Import(world, $"kvk,code,naam,soort\n{wrong},t1,Toets,leermiddel\n")).Added);
        Assert.Single((await Party(world, id)).Products);
        Assert.Equal(["Leerlijn", "Toetsmakers"], (await world.Get<FindParties>().Search(wrong, world.Patience)).Parties.Select(p => p.Name));
        await world.TheRegisterHoldsTogether();
    }

    private static async Task<Party> Party(World world, string id) => (await world.Get<PartyRegister>().Find(id, world.Patience))!.Value;

    private static async Task<ChangeOutcome> Correct(World world, Party party, string kvk)
    {
        var now = await Party(world, party.Id);
        return await world.Get<ChangeParty>().Correct(party.Id, now.Revision, now.Name, kvk, World.Desk, world.Patience);
    }

    private static Task<ImportReport> Import(World world, string lines) => world.Get<RegisterImport>().Run([File("lijst.csv", lines)], dryRun: false, null, world.Patience);
}
