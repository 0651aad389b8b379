using Monitoring.Calendar;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>How the seats stand to the sides of a case. A conflict is being a side, or being bound to it; representing one (art. 8.6) is none.</summary>
public static class Conflicts
{
    /// <summary>How each seat stands to a case.</summary>
    /// <param name="seats">The seats that take part.</param>
    /// <param name="complaint">The case.</param>
    /// <param name="sides">The respondent and the complainant as the register knows them; who is not given is judged by id only.</param>
    public static IReadOnlyList<SeatStanding> Of(IReadOnlyList<Seat> seats, Complaint complaint, params IReadOnlyList<Party> sides)
    {
        List<(CaseSide Side, string? Id, string Name)> about = [(CaseSide.Respondent, complaint.RespondentId, complaint.RespondentName)];
        if (complaint.Complainant is { } complainant)
        {
            about.Add((CaseSide.Complainant, complainant.PartyId, complainant.Name));
        }

        return [.. seats.Select(seat => Of(seat, complaint, about, sides))];
    }

    private static SeatStanding Of(Seat seat, Complaint complaint, List<(CaseSide Side, string? Id, string Name)> about, IReadOnlyList<Party> sides)
    {
        foreach (var (side, id, name) in about)
        {
            // As long as nobody recorded which organisation a founder is, its name tells.
            if ((seat.PartyId is not null && seat.PartyId == id) || (seat.PartyId is null && Key.Name(seat.Founder.Name) == Key.Name(name)))
            {
                return new SeatStanding(seat, SeatRelation.IsParty, side);
            }
        }

        foreach (var (side, id, _) in about)
        {
            if (id is not null && seat.Ties.FirstOrDefault(tie => tie.PartyId == id && (tie.ComplaintId is null || tie.ComplaintId == complaint.Id)) is { } tie)
            {
                return new SeatStanding(seat, SeatRelation.BoundTo, side, tie);
            }
        }

        foreach (var (side, id, _) in about)
        {
            if (sides.FirstOrDefault(party => party.Id == id) is { } party && Represents(seat.Founder, party, Amsterdam.Day(complaint.OpenedAt)))
            {
                return new SeatStanding(seat, SeatRelation.Represents, side);
            }
        }

        return new SeatStanding(seat, SeatRelation.None, null);
    }

    // art. 8.6: the councils represent the boards that belong to them, and in principle also those that belong to neither.
    private static bool Represents(Founder founder, Party party, DateOnly day)
    {
        if (founder.Kind != FounderKind.Council || party.Kind != PartyKind.SchoolBoard)
        {
            return false;
        }

        var councils = party.Joinings.Where(joining => joining.Holds(day) && joining.Via is not null).Select(joining => joining.Via).ToList();
        return councils.Count == 0 || councils.Contains(founder.Via);
    }
}

/// <summary>How a seat stands to a case.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Relation">How.</param>
/// <param name="Side">To which side; null when to none.</param>
/// <param name="Tie">What the secretariaat recorded of how it is bound; null otherwise.</param>
public sealed record SeatStanding(Seat Seat, SeatRelation Relation, CaseSide? Side, FounderTie? Tie = null)
{
    /// <summary>Whether it has a conflict: then it sees neither findings nor originals, and its vote is no consent, or withdrawn where the Reglement provides for that.</summary>
    public bool HasConflict => Relation is SeatRelation.IsParty or SeatRelation.BoundTo;
}

/// <summary>How a seat can stand to a side of a case.</summary>
public enum SeatRelation
{
    /// <summary>Not at all, as far as the register knows.</summary>
    None,

    /// <summary>It represents the side as its member (art. 8.6). That is no conflict: it is what a seat is for.</summary>
    Represents,

    /// <summary>It is bound to the side, such as by being of the same group; recorded by the secretariaat with reasons.</summary>
    BoundTo,

    /// <summary>It is the side itself.</summary>
    IsParty,
}
