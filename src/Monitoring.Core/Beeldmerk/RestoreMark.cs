namespace Monitoring.Beeldmerk;

/// <summary>A person of the secretariaat gives a beeldmerk back, or refuses that, with reasons. Nothing comes back by itself.</summary>
public sealed class RestoreMark(MarkBook marks, TimeProvider clock)
{
    /// <summary>Gives back what was suspended, withdrawn or refused; the same form again changes nothing.</summary>
    /// <param name="partyId">The supplier.</param>
    /// <param name="form">Made with the form.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<MarkOutcome> Restore(string partyId, string form, string reasons, string by, CancellationToken cancellation) =>
        Decide(partyId, form, MarkState.Granted, state => state != MarkState.Granted, reasons, by, cancellation);

    /// <summary>Refuses to give back what was withdrawn.</summary>
    /// <inheritdoc cref="Restore"/>
    public Task<MarkOutcome> Refuse(string partyId, string form, string reasons, string by, CancellationToken cancellation) =>
        Decide(partyId, form, MarkState.Refused, state => state is MarkState.Withdrawn or MarkState.Refused, reasons, by, cancellation);

    private Task<MarkOutcome> Decide(string partyId, string form, MarkState next, Func<MarkState, bool> mayFollow, string reasons, string by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reasons))
        {
            return Task.FromResult(MarkOutcome.NoReasons);
        }

        var now = clock.GetUtcNow();
        return marks.Add(
            partyId,
            state => mayFollow(state) ? (MarkOutcome.Done, new MarkChange(next, now, now, reasons.Trim(), by) { Form = form }) : (MarkOutcome.NotFromHere, null),
            change => change.Form == form,
            cancellation);
    }
}
