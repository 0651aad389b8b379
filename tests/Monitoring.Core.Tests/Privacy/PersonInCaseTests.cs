using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Privacy;

public sealed class PersonInCaseTests
{
    private static readonly Contact Piet = Contact.Of("Piet Ouder", "piet@ouders.example");

    [Fact]
    public async Task Who_complained_is_found_by_its_address_and_goes_when_the_case_is_over_while_its_words_stay()
    {
        await using var world = await World.New();
        var supplier = await world.Given.ASupplier("Leerlijn");
        var id = await world.Opens(world.AComplaint(Piet, supplier));
        var erase = world.Get<ErasePerson>();

        Assert.Single(await world.Get<PersonIndex>().Search(Piet.Email, world.Patience));
        var traces = (await erase.Find(Piet.Id, world.Patience)).Traces;
        Assert.Contains(traces, trace => trace.Kind == PersonTraceKind.Contact && trace.Values.Contains(Piet.Email) && trace.MustStay);
        Assert.Contains(traces, trace => trace.Kind == PersonTraceKind.Explanation && trace.Values[0] == Piet.Name);

        // As long as it runs, whoever brought it is reached.
        await erase.Erase("1", Piet.Id, declarations: true, World.Desk, world.Patience);
        Assert.NotNull((await world.Case(id)).Complainant!.Outsider);

        await world.Then(world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, Piet.Name, "", world.Patience));
        await erase.Erase("2", Piet.Id, declarations: true, World.Desk, world.Patience);
        Assert.Equal(new Complainant(null, ErasePerson.Gone), (await world.Case(id)).Complainant);
        var line = Assert.Single(await world.Get<CaseList>().Take(CaseShelf.All, 10, after: null, world.Patience)).Line;
        Assert.Equal((ErasePerson.Gone, (await world.Case(id)).Revision), (line.ComplainantName, line.Revision));
        var said = Assert.Single(await world.Said(id));
        Assert.Equal((ErasePerson.Gone, ErasePerson.Gone, false), (said.Name, said.Person, said.Text.Length == 0));
        Assert.DoesNotContain(await world.TimeLine(id), told => told.Person == Piet.Name);
        Assert.Empty((await erase.Find(Piet.Id, world.Patience)).Traces);
        Assert.Empty(await world.Get<PersonIndex>().Search(Piet.Email, world.Patience));
    }
}
