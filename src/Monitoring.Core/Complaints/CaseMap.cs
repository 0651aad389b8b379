using static Monitoring.Complaints.ComplaintState;

namespace Monitoring.Complaints;

/// <summary>Every move that a case can make from one state to another. <see cref="ComplaintBook.Save"/> writes no other; <c>docs/complaints.md</c> is drawn from it.</summary>
public static class CaseMap
{
    /// <summary>The moves, in the order of the course, each with why it is made.</summary>
    public static IReadOnlyList<CaseMove> Moves { get; } =
    [
        new(Intention, Registered, new("een medewerker registreert", "a person registers it")),
        new(Intention, Closed, new("een medewerker sluit met redenen", "a person closes it with reasons")),
        new(Intention, Settled, new("het bewijs komt alsnog", "the evidence comes after all")),
        new(Intention, Withdrawn, new("de partij vertrok, of de ronde stopt", "the party left, or the round stops")),

        // An answer or a departure of the last second, before anybody was told of the decision.
        new(Closed, Settled, new("het bewijs kwam net op tijd", "the evidence came just in time")),
        new(Closed, Withdrawn, new("de partij vertrok net", "the party had just left")),

        new(Registered, Hearing, new("in behandeling genomen; eigen onderzoek vanzelf", "admitted; on own motion by itself")),
        new(Registered, Inadmissible, new("niet in behandeling genomen", "not admitted")),
        new(Hearing, Reply, new("antwoord, en er is een indiener", "answered, and there is a complainant")),
        new(Hearing, ComplaintState.Consultation, new("geen antwoord op tijd, of geen indiener", "no answer in time, or no complainant")),
        new(Reply, ComplaintState.Consultation, new("reactie, of haar termijn is voorbij", "a reply, or its term has passed")),
        new(ComplaintState.Consultation, Voting, new("voorstel aan de zetels", "proposal to the seats")),
        new(ComplaintState.Consultation, Unresolved, new("geen bevoegdheid of geen besluit", "no power or no decision")),
        new(Voting, ComplaintState.Consultation, new("geen besluit", "no decision")),
        new(Voting, Decided, new("besluit met maatregel", "decision with a measure")),
        new(Voting, Completed, new("besluit zonder maatregel", "decision without a measure")),
        new(Voting, Unresolved, new("besluit: niet opgelost", "decision: unresolved")),
        new(Decided, FollowUp, new("maatregel ingegaan, met opvolging", "measure in force, with a follow-up")),
        new(Decided, Completed, new("maatregel ingegaan, of vervallen", "measure in force, or lapsed")),
        new(FollowUp, Completed, new("nagekomen, of vervallen", "kept, or lapsed")),
        new(FollowUp, Hearing, new("niet nagekomen: volgende stap", "not kept: the next step")),

        // At every step before the decision.
        .. new ComplaintState[] { Registered, Hearing, Reply, ComplaintState.Consultation, Voting }.SelectMany(step => new CaseMove[]
        {
            new(step, Settled, new("de partijen zijn het eens", "the sides agree")),
            new(step, Withdrawn, new("ingetrokken", "withdrawn")),
            new(step, Joined, new("gevoegd", "joined")),
        }),
    ];

    /// <summary>Whether a case can go so. It can always stay where it is.</summary>
    public static bool Allows(ComplaintState from, ComplaintState to) => from == to || Moves.Any(move => move.From == from && move.To == to);
}

/// <summary>A move of a case.</summary>
/// <param name="From">From which state.</param>
/// <param name="To">To which.</param>
/// <param name="Why">Why it is made, in a few words.</param>
public sealed record CaseMove(ComplaintState From, ComplaintState To, LocalText Why);
