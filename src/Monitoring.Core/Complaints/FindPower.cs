using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Register;
using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>Finds which measures may be chosen for a case: by the Reglement that it began with, and the conditions that were in force when the conduct took place.</summary>
public sealed class FindPower(PartyRegister register, ReglementBook reglements, ConditionsBook conditions, MarkBook marks, TimeProvider clock)
{
    /// <summary>The power that there is for a case.</summary>
    public async Task<Power> Of(Complaint complaint, CancellationToken cancellation)
    {
        var (found, reglement, inForce, mark) = (
            register.Find(complaint.RespondentId, cancellation), reglements.Of(complaint.ReglementVersion, cancellation),
            conditions.InForce(complaint.ConductOn ?? Amsterdam.Day(complaint.OpenedAt), cancellation), marks.Find(complaint.RespondentId, cancellation));
        var respondent = (await found)?.Value;
        var held = await inForce is { } version ? await conditions.Of(version, cancellation) : null;
        var standing = respondent is null ? null : Mark.StandingOn(respondent, (await mark)?.Value, clock.GetUtcNow());

        // Who is not in the register any more can lose no beeldmerk.
        return Power.Of(respondent?.Kind ?? PartyKind.SchoolBoard, await reglement, held, standing);
    }
}
