using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Beeldmerk;

/// <summary>The beeldmerken of suppliers, and what became of them.</summary>
public sealed class MarkBook(Table<Mark> marks, PartyRegister register, TimeProvider clock)
{
    /// <summary>What was recorded; null when nothing was, which for a supplier that is a party means that it has its beeldmerk (art. 11.4).</summary>
    public async Task<Stored<Mark>?> Find(string partyId, CancellationToken cancellation) =>
        Key.IsValidPart(partyId) ? await marks.Find(Mark.KeyOf(partyId), cancellation) : null;

    /// <summary>Adds a change to what stands now, unless it stands there already or may not follow.</summary>
    /// <param name="partyId">The supplier.</param>
    /// <param name="change">What follows on where the beeldmerk stands; a refusal changes nothing.</param>
    /// <param name="isSame">Whether a change of the history is this very one.</param>
    /// <param name="cancellation">Ends the call.</param>
    internal async Task<MarkOutcome> Add(string partyId, Func<MarkState, (MarkOutcome Outcome, MarkChange? Change)> change, Func<MarkChange, bool> isSame, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await Find(partyId, cancellation);
            if (stored?.Value.History.Any(isSame) == true)
            {
                return MarkOutcome.Done;
            }

            var party = (await register.Find(partyId, cancellation))?.Value;
            if (party is null || Mark.StandingOn(party, stored?.Value, clock.GetUtcNow()) is not { } state)
            {
                return MarkOutcome.NoMark;
            }

            var (outcome, next) = change(state);
            if (next is null)
            {
                return outcome;
            }

            var written = stored is null
                ? await marks.Insert(new Mark { PartyId = partyId, History = [next] }, cancellation)
                : await marks.Replace(stored, stored.Value with { History = [.. stored.Value.History, next] }, cancellation);
            if (written == Written.Done)
            {
                return MarkOutcome.Done;
            }
        }
    }
}
