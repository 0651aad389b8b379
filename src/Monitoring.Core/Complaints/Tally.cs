using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>Counts the votes of the seats by the rule of the case's Reglement. Pure: who has a conflict and who voted how is given.</summary>
public static class Tally
{
    /// <summary>What the votes come to.</summary>
    /// <param name="reglement">The Reglement of the case; <see cref="Reglement.None"/> when none had been adopted: then every seat must consent (art. 8.5).</param>
    /// <param name="seats">The seats that vote, each with whether it has a conflict. One that is named twice is one.</param>
    /// <param name="ballots">The votes; of two of one seat the later counts, and one of no seat does not.</param>
    public static VoteResult Of(Reglement reglement, IReadOnlyList<VotingSeat> seats, IReadOnlyList<Ballot> ballots)
    {
        var votes = ballots.GroupBy(ballot => ballot.Seat).ToDictionary(of => of.Key, of => of.OrderBy(ballot => ballot.At).Last().Vote);
        var conflicts = seats.Where(seat => seat.HasConflict).Select(seat => seat.Founder).ToHashSet();
        var places = seats.Select(seat => seat.Founder).Distinct().ToLookup(seat => PlaceOf(reglement, conflicts.Contains(seat), votes.TryGetValue(seat, out var vote) ? vote : null));
        var counted = new VoteResult(null, [.. places[Place.For]], [.. places[Place.Against]], [.. places[Place.Abstained]], [.. places[Place.Silent]], [.. places[Place.Recused]]);
        return counted with { Because = Because(reglement, counted, conflicts.Except(counted.Recused).Any()) };
    }

    private static Place PlaceOf(Reglement reglement, bool hasConflict, Vote? vote) => vote switch
    {
        // Where the Reglement provides for recusal a seat with a conflict takes no part, whatever it said.
        _ when reglement.HasRecusal && (hasConflict || vote == Vote.Recused) => Place.Recused,
        null => Place.Silent,

        // Elsewhere it stays, and its vote counts neither way.
        _ when hasConflict => Place.Abstained,
        Vote.For => Place.For,
        Vote.Against => Place.Against,
        _ => Place.Abstained,
    };

    private static NoDecision? Because(Reglement reglement, VoteResult counted, bool aConflictStays)
    {
        var (isFor, against) = (counted.For.Count, counted.Against.Count);
        var voted = isFor + against + counted.Abstained.Count;
        var takePart = voted + counted.Silent.Count;
        if (takePart == 0)
        {
            return NoDecision.Quorum;
        }

        // art. 8.5: as long as the Reglement does not rule otherwise, all founders must agree.
        if (reglement.Voting == VotingRule.AllConsent)
        {
            return aConflictStays ? NoDecision.Conflict
                : against > 0 ? NoDecision.Against
                : counted.Abstained.Count > 0 ? NoDecision.Abstention
                : counted.Silent.Count > 0 ? NoDecision.Silence
                : null;
        }

        if (2 * voted < takePart)
        {
            return NoDecision.Quorum;
        }

        // An abstention is a vote for the quorum, and none for or against.
        var isTaken = reglement.Voting == VotingRule.Majority ? isFor > against : isFor > 0 && 3 * isFor >= 2 * (isFor + against);
        return isTaken ? null : isFor + against == 0 ? NoDecision.Abstention : NoDecision.Against;
    }

    private enum Place
    {
        For,
        Against,
        Abstained,
        Silent,
        Recused,
    }
}
