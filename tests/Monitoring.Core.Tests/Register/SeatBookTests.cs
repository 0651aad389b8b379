using Monitoring.Privacy;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public sealed class SeatBookTests
{
    private static readonly Founder Heutink = FounderBook.Find("heutink")!;
    private static readonly Contact Anna = Contact.Of("Anna de Vries", "anna@zetel.example");

    [Fact]
    public async Task Art_8_1_there_are_ten_seats_and_one_less_for_each_founder_that_withdrew()
    {
        await using var world = await World.New();
        await world.Given.Representatives();
        Assert.Equal(10, (await Seats(world)).Count);
        await world.Get<FounderBook>().Withdraw(Heutink, world.Today.AddDays(1), World.Desk, world.Patience);
        Assert.Equal(10, (await Seats(world)).Count);
        await world.MoveTo(world.Today.AddDays(1));
        Assert.DoesNotContain(await Seats(world), seat => seat.Id == "heutink");
        await world.Get<FounderBook>().Restore(Heutink, world.Patience);
        Assert.Equal("heutink@zetel.example", Assert.Single((await Seats(world)).Single(seat => seat.Id == "heutink").Representatives).Email);
    }

    [Fact]
    public async Task A_representative_is_recorded_once_corrected_in_its_place_and_removed()
    {
        await using var world = await World.New();
        var book = world.Get<SeatBook>();
        Assert.Equal([SeatOutcome.Done, SeatOutcome.Done], await Task.WhenAll(book.PutRepresentative(Heutink, null, Anna, world.Patience), book.PutRepresentative(Heutink, null, Anna, world.Patience)));
        Assert.Equal(SeatOutcome.AddressKnown, await book.PutRepresentative(Heutink, null, Anna with { Name = "Bert" }, world.Patience));
        var corrected = Contact.Of("Anna de Vries", "a.devries@zetel.example");
        Assert.Equal(SeatOutcome.Done, await book.PutRepresentative(Heutink, Anna.Id, corrected, world.Patience));
        Assert.Equal(SeatOutcome.Done, await book.PutRepresentative(Heutink, Anna.Id, corrected, world.Patience));
        Assert.Equal([corrected], (await Seat(world)).Representatives);
        Assert.Equal(SeatOutcome.Gone, await book.PutRepresentative(Heutink, Anna.Id, Contact.Of("Cees", "cees@zetel.example"), world.Patience));
        for (var n = 2; n <= SeatBook.MostRepresentatives; n++)
            Assert.Equal(SeatOutcome.Done, await book.PutRepresentative(Heutink, null, Contact.Of("Iemand", $"n{n}@zetel.example"), world.Patience));
        Assert.Equal(SeatOutcome.TooMany, await book.PutRepresentative(Heutink, null, Contact.Of("Cees", "cees@zetel.example"), world.Patience));
        await book.RemoveRepresentative(Heutink, corrected.Id, world.Patience);
        Assert.DoesNotContain(corrected, (await Seat(world)).Representatives);
    }

    [Fact]
    public async Task Which_organisation_a_founder_is_and_to_which_it_is_bound_stands_in_the_register()
    {
        await using var world = await World.New();
        var (itself, other) = (await world.Given.ASupplier("Heutink"), await world.Given.ASupplier("Zuster"));
        var book = world.Get<SeatBook>();
        Assert.Equal(SeatOutcome.UnknownParty, await book.LinkParty(Heutink, "99999999", world.Patience));
        Assert.Equal(SeatOutcome.Done, await book.LinkParty(Heutink, itself.Kvk!, world.Patience));
        Assert.Equal(SeatOutcome.NoReasons, await book.Bind(Heutink, "f1", other.Id, null, " ", World.Desk, world.Patience));
        Assert.Equal(SeatOutcome.UnknownParty, await book.Bind(Heutink, "f1", "kvk0", null, "Dezelfde groep.", World.Desk, world.Patience));
        Assert.Equal(SeatOutcome.Done, await book.Bind(Heutink, "f1", other.Id, null, "Dezelfde groep.", World.Desk, world.Patience));
        Assert.Equal(SeatOutcome.Done, await book.Bind(Heutink, "f1", other.Id, null, "Dezelfde groep.", World.Desk, world.Patience));
        var seat = await Seat(world);
        Assert.Equal((itself.Id, other.Name, "Dezelfde groep."), (seat.PartyId, Assert.Single(seat.Ties).PartyName, seat.Ties[0].Reasons));
        await book.UnlinkParty(Heutink, world.Patience);
        await book.Unbind(Heutink, "f1", world.Patience);
        Assert.Equal((null, 0), ((await Seat(world)).PartyId, (await Seat(world)).Ties.Count));
    }

    [Fact]
    public async Task Who_acts_for_a_seat_is_found_corrected_and_erased_under_the_AVG()
    {
        await using var world = await World.New();
        await world.Get<SeatBook>().PutRepresentative(Heutink, null, Anna, world.Patience);
        var line = Assert.Single(await world.Get<PersonIndex>().Search("vries", world.Patience));
        var trace = Assert.Single((await world.Get<ErasePerson>().Find(line.PersonId, world.Patience)).Traces);
        Assert.Equal((PersonTraceKind.Seat, Heutink.Name, "/register/initiatiefnemers/heutink"), (trace.Kind, trace.PartyName, trace.Page));

        await world.Get<CorrectPerson>().Correct("c1", Anna.Id, new PersonCorrection("Anna Vries", Anna.Email, null), World.Desk, world.Patience);
        Assert.Equal("Anna Vries", Assert.Single((await Seat(world)).Representatives).Name);

        Assert.Equal((1, 0), (await world.Get<ErasePerson>().Erase("e1", Anna.Id, declarations: false, World.Desk, world.Patience)) is var done ? (done.Erased, done.Kept) : default);
        Assert.Empty((await Seat(world)).Representatives);
        Assert.Empty(await world.Get<PersonIndex>().Of(Anna.Id, world.Patience));
    }

    private static Task<IReadOnlyList<Seat>> Seats(World world) => world.Get<SeatBook>().Seats(world.Patience);

    private static async Task<Seat> Seat(World world) => (await Seats(world)).Single(seat => seat.Id == "heutink");
}
