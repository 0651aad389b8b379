using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.TestKit;

/// <summary>What may happen on the way from a letter to its answer: more time, a correction.</summary>
public sealed partial class World
{
    /// <summary>The party asks for more time, for the first time or the given.</summary>
    public async Task<MoreTimeOutcome> AsksMoreTime(Party party, DateOnly until, Round? round = null, int number = 1)
    {
        var outcome = await Get<AskMoreTime>().Ask(new RequestKey(The(round).Id, party.Id), number, until, "Onze collega is ziek.", party.Contacts[0].Id, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat grants what was asked.</summary>
    public async Task<DeferralOutcome> GrantsMoreTime(Party party, DateOnly until, Round? round = null, int number = 1)
    {
        var outcome = await Get<DecideDeferral>().Grant(new RequestKey(The(round).Id, party.Id), number, until, "Sterkte.", Desk, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>A person of the party says, after the review began, what is wrong in what was declared.</summary>
    public async Task<AttestOutcome> Corrects(Party party, int number, Round? round = null, string words = "Het juiste telefoonnummer is een ander.")
    {
        var who = new Declarant("Anna de Vries", "privacy officer", party.Contacts[0].Id);
        var outcome = await Get<AttestEvidence>().Correct(new RequestKey(The(round).Id, party.Id), who, number, words, Patience);
        await Settle();
        return outcome;
    }
}
