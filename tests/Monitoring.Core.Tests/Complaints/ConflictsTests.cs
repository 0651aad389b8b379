using Monitoring.Register;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Complaints;

public sealed class ConflictsTests
{
    private static readonly Complaint About = TheCase with { RespondentId = TheParty.Id, RespondentName = TheParty.Name };
    private static readonly Party Board = TheParty with { Id = "bg12345", Name = "Stichting Samen", Kind = PartyKind.SchoolBoard, Joinings = [new(JoiningKind.Membership, new(2020, 1, 1), null, "2.0", "VO-raad")] };

    [Fact]
    public void Art_8_1_each_of_the_ten_seats_is_judged_and_who_has_nothing_to_do_with_it_has_no_conflict() =>
        Assert.All(Conflicts.Of(Seats(), About, TheParty), seat => Assert.Equal((SeatRelation.None, false), (seat.Relation, seat.HasConflict)));

    [Theory]
    [InlineData(CaseSide.Respondent)]
    [InlineData(CaseSide.Complainant)]
    public void A_seat_that_is_a_side_by_the_register_has_a_conflict(CaseSide side)
    {
        var complaint = side == CaseSide.Respondent ? About : About with { RespondentId = "kvk9", Complainant = new(TheParty.Id, TheParty.Name) };
        var found = Only(Conflicts.Of(Seats(heutink => heutink with { PartyId = TheParty.Id }), complaint));
        Assert.Equal(("heutink", SeatRelation.IsParty, (CaseSide?)side, true), (found.Seat.Id, found.Relation, found.Side, found.HasConflict));
    }

    [Fact]
    public void As_long_as_nobody_recorded_which_organisation_a_founder_is_its_name_tells()
    {
        var seats = Seats();
        var complaint = About with { RespondentName = "HEUTINK Primair Onderwijs B.V." };
        Assert.True(seats.Single(seat => seat.Id == "heutink").IsUnlinked);
        Assert.Equal(SeatRelation.IsParty, Only(Conflicts.Of(seats, complaint)).Relation);
        Assert.DoesNotContain(Conflicts.Of(Seats(heutink => heutink with { PartyId = "kvk9" }), complaint), seat => seat.HasConflict);
    }

    [Fact]
    public void A_seat_that_is_bound_to_a_side_has_a_conflict_with_the_reasons_that_were_recorded()
    {
        var tie = new FounderTie("t1", TheParty.Id, TheParty.Name, ComplaintId: null, "Dezelfde groep.", "desk", Monday);
        var found = Only(Conflicts.Of(Seats(heutink => heutink with { Ties = [tie] }), About));
        Assert.Equal((SeatRelation.BoundTo, tie, true), (found.Relation, found.Tie, found.HasConflict));
    }

    [Fact]
    public void What_was_recorded_for_one_case_holds_in_that_case_only()
    {
        var seats = Seats(heutink => heutink with { Ties = [new FounderTie("t1", TheParty.Id, TheParty.Name, About.Id, "Een lopende onderhandeling.", "desk", Monday)] });
        Assert.True(Only(Conflicts.Of(seats, About)).HasConflict);
        Assert.DoesNotContain(Conflicts.Of(seats, About with { Id = "c2" }), seat => seat.Relation != SeatRelation.None);
    }

    [Fact]
    public void Art_8_6_a_council_represents_the_boards_that_belong_to_it_and_that_is_no_conflict()
    {
        var found = Only(Conflicts.Of(Seats(), About with { RespondentId = Board.Id }, Board));
        Assert.Equal(("vo-raad", SeatRelation.Represents, (CaseSide?)CaseSide.Respondent, false), (found.Seat.Id, found.Relation, found.Side, found.HasConflict));
    }

    [Fact]
    public void Art_8_6_both_councils_represent_a_board_that_belongs_to_neither()
    {
        var acceded = Board with { Joinings = [new(JoiningKind.Accession, new(2020, 1, 1), null, "2.0")] };
        Assert.Equal(["po-raad", "vo-raad"], Conflicts.Of(Seats(), About with { RespondentId = Board.Id }, acceded).Where(s => s.Relation == SeatRelation.Represents).Select(s => s.Seat.Id));
    }

    private static List<Seat> Seats(Func<Seat, Seat>? heutink = null) =>
        [.. FounderBook.All.Select(founder => SeatBook.Of(founder, standing: null)).Select(seat => seat.Id == "heutink" && heutink is not null ? heutink(seat) : seat)];

    private static SeatStanding Only(IReadOnlyList<SeatStanding> seats) => seats.Single(seat => seat.Relation != SeatRelation.None);
}
