using Monitoring.Frameworks;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public sealed class FindPartiesTests
{
    [Theory]
    [InlineData("O.S.G. 's-Hertogenbosch", "o s g osg hertogenbosch")]
    [InlineData("Curaçao & Fryslân-Noord Ĳssel Straße", "curacao fryslan noord ijssel strasse")]
    [InlineData("'t Kofschip B.V.", "t kofschip b v bv")]
    [InlineData("** !", "")]
    public void A_name_is_cut_into_words_without_case_and_accents(string name, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), NameWords.Of(name).Where(w => w != "s" || words.Contains(" s ", StringComparison.Ordinal)).Order());

    [Theory]
    [InlineData("zil", "Zilvermeeuw")]
    [InlineData("leermiddelen ZILV", "Zilvermeeuw")]
    [InlineData("'s-hertogen", "'s-Hertogenbosch")]
    [InlineData("OSG", "'s-Hertogenbosch")]
    [InlineData("o.s.g.", "'s-Hertogenbosch")]
    [InlineData("cafe", "Café")]
    [InlineData("CAFÉ", "Café")]
    [InlineData("01234567", "Café")]
    [InlineData("1234567", "Café")]
    [InlineData("0123 4567", "Café")]
    [InlineData("99123", "'s-Hertogenbosch")]
    [InlineData("zilvermeeuw.example", "Zilvermeeuw")]
    [InlineData("iemand@ZILVERMEEUW.example", "Zilvermeeuw")]
    [InlineData("b.v.", "Zilvermeeuw")]
    [InlineData("st.jozef", "St.Jozef")]
    [InlineData("meeuw", null)]
    [InlineData("zilv cafe", null)]
    [InlineData("?!", null)]
    [InlineData("", null)]
    public async Task An_organisation_is_found_by_the_beginning_of_any_word_number_or_domain(string typed, string? found)
    {
        await using var account = await TestAccount.Create(TestContext.Current.CancellationToken);
        var register = RegisterOn.Storage(account.Storage);
        Party[] parties =
        [
            new() { Id = "kvk90000001", Name = "Zilvermeeuw Leermiddelen B.V.", Kind = PartyKind.Supplier, Kvk = "90000001", Contacts = [Contact.Of("An", "an@zilvermeeuw.example")] },
            new() { Id = "bg99123", Name = "O.S.G. 's-Hertogenbosch", Kind = PartyKind.SchoolBoard, BoardNumber = "99123" },
            new() { Id = "kvk01234567", Name = "Café Ærø", Kind = PartyKind.Supplier, Kvk = "01234567" },
            new() { Id = "bg99124", Name = "St.Jozef", Kind = PartyKind.SchoolBoard, BoardNumber = "99124" },
        ];
        foreach (var party in parties)
            await register.Save(party.Id, _ => party, TestContext.Current.CancellationToken);

        var hits = await new FindParties(account.Table<PartyEntry>()).Search(typed, TestContext.Current.CancellationToken);

        Assert.False(hits.More);
        if (found is null)
            Assert.Empty(hits.Parties);
        else
            Assert.Contains(found, Assert.Single(hits.Parties).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_costs_as_many_calls_among_thousands_and_says_when_there_are_more()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var account = await TestAccount.Create(cancellation);
        var find = new FindParties(account.Table<PartyEntry>());
        long Calls() => account.Storage.Calls.Total;
        var start = Calls();
        await find.Search("stichting de boom", cancellation);
        var few = Calls() - start;

        var register = RegisterOn.Storage(account.Storage);
        var ids = Enumerable.Range(0, 1200).Select(i => $"bg{i + 10000}").ToList();
        await register.SaveAll(ids, (id, _) => new Party { Id = id, Name = $"Stichting De {(id == "bg10777" ? "Boomgaard" : "Bron")} {id}", Kind = PartyKind.SchoolBoard, BoardNumber = id[2..] }, "import", cancellation);

        start = Calls();
        var one = await find.Search("stichting de boom", cancellation);
        Assert.Equal(few, Calls() - start);
        Assert.Equal("bg10777", Assert.Single(one.Parties).PartyId);
        Assert.False(one.More);

        var many = await find.Search("sti", cancellation);
        Assert.Equal((FindParties.Most, true), (many.Parties.Count, many.More));
    }

    [Fact]
    public async Task The_lists_follow_every_change_and_nothing_stale_stays()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Oude Naam", "an@oud.example");
        await world.TheRegisterHoldsTogether();

        await world.Given.Changed(party, p => p with { Name = "Nieuwe Naam", Contacts = [] });
        await world.TheRegisterHoldsTogether();
        var find = world.Get<FindParties>();
        Assert.Empty((await find.Search("oude", world.Patience)).Parties);
        Assert.Empty((await find.Search("oud.example", world.Patience)).Parties);
        Assert.Equal("Nieuwe Naam", Assert.Single((await find.Search("naam", world.Patience)).Parties).Name);
        Assert.Equal(party.Id, Assert.Single(await find.In(PartyEntry.WithoutAddress, 10, null, world.Patience)).PartyId);
    }

    [Fact]
    public async Task A_save_that_is_cut_off_at_any_call_leaves_nothing_stale_once_housekeeping_has_looked()
    {
        await using var world = await World.New();
        var (cut, calls) = (true, 0);
        while (cut)
        {
            var party = await world.Given.ASupplier("Oude Naam", "an@oud.example");
            var faults = new Faults();
            var register = RegisterOn.Storage(world.Account.Connect(faults), world.Clock);
            faults.CutAfter(++calls);
            cut = await Record.ExceptionAsync(() => register.Save(party.Id, p => p! with { Name = "Nieuwe Naam", Contacts = [] }, world.Patience)) is not null;
        }

        Assert.True(calls > 8, $"It took only {calls} calls.");
        await world.Pass(TimeSpan.FromHours(1));
        await world.Get<KeepRegister>().Do(null, world.Patience);
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task Many_who_rename_at_the_same_time_leave_the_lists_right()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Begin");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => world.Get<PartyRegister>().Save(party.Id, p => p! with { Name = $"Naam{i}", Products = [new ProductRef("p", $"{i}", ProductKind.LearningMaterial)] }, world.Patience)));

        await world.Pass(TimeSpan.FromHours(1));
        await world.Get<KeepRegister>().Do(null, world.Patience);
        await world.TheRegisterHoldsTogether();
    }
}
