using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Core.Tests.Register;

public sealed class PartyRegisterTests
{
    private const string Id = "kvk90001001";
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_line_follows_the_party()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var register = RegisterOn.Storage(account.Storage);

        await register.Save(Id, _ => Supplier("Oude naam"), Cancellation);
        Assert.Equal(("Oude naam", false), await LineOf(account));

        await register.Save(Id, p => p! with { Name = "Nieuwe naam", Contacts = [Contact.Of("Anna", "anna@demo.example")] }, Cancellation);
        Assert.Equal(("Nieuwe naam", true), await LineOf(account));

        var line = Assert.Single(await Lines(register));
        Assert.Equal(Id, line.Id);
    }

    [Fact]
    public async Task A_stale_line_never_overwrites_a_newer_one()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var lines = account.Table<PartyLine>();
        var register = RegisterOn.Storage(account.Storage);
        await register.Save(Id, _ => Supplier("Eerste"), Cancellation);

        // Somebody else's later save has written the line already when ours comes to write its own.
        var newer = PartyLine.Of(Supplier("Derde") with { Revision = 3 });
        var stored = await lines.Find(newer.Key, Cancellation);
        await lines.Replace(stored!, newer, Cancellation);
        await register.Save(Id, p => p! with { Name = "Tweede" }, Cancellation);

        Assert.Equal("Derde", (await LineOf(account)).Name);
    }

    [Fact]
    public async Task A_save_that_was_cut_off_before_its_line_is_completed_by_the_next_one()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var faults = new Faults();
        var connection = account.Connect(faults);
        var cut = RegisterOn.Storage(connection);
        faults.CutAfter(3);
        await Assert.ThrowsAnyAsync<Exception>(() => cut.Save(Id, _ => Supplier("Naam"), Cancellation));

        var register = RegisterOn.Storage(account.Storage);
        Assert.Empty(await Lines(register));
        Assert.False(await register.Save(Id, p => p!, Cancellation));
        Assert.Single(await Lines(register));
    }

    [Fact]
    public async Task Two_who_change_a_party_at_the_same_time_both_have_their_way()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var register = RegisterOn.Storage(account.Storage);
        await register.Save(Id, _ => Supplier("Naam"), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            register.Save(Id, p => p! with { Contacts = [.. p.Contacts, Contact.Of($"Contact {i}", $"c{i}@demo.example")] }, Cancellation)));

        var party = (await register.Find(Id, Cancellation))!.Value;
        Assert.Equal(8, party.Contacts.Count);
        Assert.Equal(party.Revision, Assert.Single(await Lines(register)).Revision);
    }

    [Fact]
    public async Task Who_withdrew_is_no_party_from_that_day()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var register = RegisterOn.Storage(account.Storage);
        await register.Save(Id, _ => Supplier("Naam") with { Joinings = [new Joining(JoiningKind.Accession, Day.AddYears(-2), null, "2.0")] }, Cancellation);

        Assert.True(await register.Withdraw(Id, Day, Cancellation));

        var party = (await register.Find(Id, Cancellation))!.Value;
        var line = Assert.Single(await Lines(register));
        Assert.True(party.IsPartyOn(Day.AddDays(-1)) && line.IsPartyOn(Day.AddDays(-1)));
        Assert.False(party.IsPartyOn(Day) || line.IsPartyOn(Day) || party.IsPartyOn(Day.AddYears(1)));
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_cannot_withdraw()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var register = RegisterOn.Storage(account.Storage);

        await Assert.ThrowsAsync<InvalidOperationException>(() => register.Withdraw(Id, Day, Cancellation));
    }

    [Fact]
    public void A_membership_ends_with_its_last_day()
    {
        var board = Supplier("Bestuur") with
        {
            Kind = PartyKind.SchoolBoard,
            Joinings = [new Joining(JoiningKind.Membership, Day.AddYears(-1), Day, "2.0", "PO-Raad")],
        };

        Assert.False(board.IsPartyOn(Day.AddYears(-1).AddDays(-1)));
        Assert.True(board.IsPartyOn(Day.AddYears(-1)));
        Assert.True(board.IsPartyOn(Day));
        Assert.False(board.IsPartyOn(Day.AddDays(1)));
    }

    [Fact]
    public void Who_is_merely_known_is_no_party() => Assert.False(Supplier("Bekend").IsPartyOn(Day));

    private static Party Supplier(string name) => new() { Id = Id, Name = name, Kind = PartyKind.Supplier, Kvk = "90001001" };

    private static async Task<(string Name, bool HasContact)> LineOf(TestAccount account)
    {
        var line = (await account.Table<PartyLine>().Find(PartyLine.Of(Supplier("")).Key, Cancellation))!.Value;
        return (line.Name, line.HasContact);
    }

    private static async Task<List<PartyLine>> Lines(PartyRegister register)
    {
        var bucket = Buckets.Of(Id, Monitoring.Rounds.Round.BucketCount);
        var lines = new List<PartyLine>();
        await foreach (var line in register.Bucket(bucket, PartyKind.Supplier, Cancellation))
            lines.Add(line.Value);

        return lines;
    }
}
