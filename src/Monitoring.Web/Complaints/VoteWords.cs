using Monitoring.Complaints;
using Monitoring.Reglements;

namespace Monitoring.Web.Complaints;

/// <summary>Votes in words.</summary>
public static class VoteWords
{
    /// <summary>How a seat voted.</summary>
    public static string Name(this Language l, Vote vote) => vote switch
    {
        Vote.For => l["Voor", "For"],
        Vote.Against => l["Tegen", "Against"],
        Vote.Abstain => l["Onthouding", "Abstained"],
        _ => l["Teruggetrokken", "Withdrew"],
    };

    /// <summary>How a seat can vote, as a choice in a form.</summary>
    public static string Choice(this Language l, Vote vote) => vote switch
    {
        Vote.For => l["Voor het voorstel", "For the proposal"],
        Vote.Against => l["Tegen het voorstel", "Against the proposal"],
        Vote.Abstain => l["Onthouding: dat is geen instemming", "Abstain: that is no consent"],
        _ => l["Terugtrekken: mijn zetel heeft een belang", "Withdraw: my seat has an interest"],
    };

    /// <summary>By which rule is counted.</summary>
    public static string Rule(this Language l, VotingRule rule) => rule switch
    {
        VotingRule.Majority => l["Er is een besluit als er meer zetels voor zijn dan tegen, en minstens de helft stemt.", "There is a decision when more seats are for than against, and at least half vote."],
        VotingRule.TwoThirds => l["Er is een besluit als minstens twee derde van de stemmen voor is, en minstens de helft van de zetels stemt.", "There is a decision when at least two thirds of the votes are for, and at least half of the seats vote."],
        _ => l["Er is alleen een besluit als elke zetel voor stemt (artikel 8, lid 5). Een onthouding of geen stem betekent: geen besluit.", "There is a decision only when every seat votes for (article 8(5)). An abstention or no vote means: no decision."],
    };

    /// <summary>What a vote came to, in a sentence; null when it is not counted yet, or the case went another way.</summary>
    public static string Outcome(this Language l, ClosedVote? closed) => closed switch
    {
        null => l["U kunt niet meer stemmen. In het dossier staat hoe het verdergaat.", "You can no longer vote. The case file says how it goes on."],
        { Result.Because: { } because } => l[$"Er kwam geen besluit. {because.Sentence().Nl}", $"There was no decision. {because.Sentence().En}"],
        _ => l["Het voorstel is aangenomen.", "The proposal was taken."],
    };
}
