using Monitoring.Register;
using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>Which measures can be chosen for a case (art. 9.2, 11.4).</summary>
public sealed class MeasurePowers(ReglementBook reglements, PartyRegister register)
{
    /// <summary>The measures that there is a power for, from light to heavy; none without a Reglement or conditions.</summary>
    public async Task<IReadOnlyList<MeasureOption>> All(Complaint complaint, CancellationToken cancellation)
    {
        var kind = (await register.Find(complaint.RespondentId, cancellation))?.Value.Kind;
        return [.. (await Rules(complaint, cancellation)).Where(rule => kind == PartyKind.Supplier || !IsBeeldmerk(rule.Kind))
            .Select(rule => new MeasureOption(rule.Id, rule.Kind, rule.Name, new MeasurePower(complaint.ReglementVersion), rule.FollowUpDays, rule.Next))];
    }

    /// <summary>The measure with that id, when there is a power for it.</summary>
    public async Task<MeasureOption?> For(Complaint complaint, string ruleId, CancellationToken cancellation) =>
        (await All(complaint, cancellation)).FirstOrDefault(option => option.RuleId == ruleId);

    /// <summary>Whether that measure is there, but for suppliers only.</summary>
    public async Task<bool> IsForSuppliersOnly(Complaint complaint, string ruleId, CancellationToken cancellation) =>
        (await Rules(complaint, cancellation)).Any(rule => rule.Id == ruleId && IsBeeldmerk(rule.Kind)) && await For(complaint, ruleId, cancellation) is null;

    private async Task<IReadOnlyList<MeasureRule>> Rules(Complaint complaint, CancellationToken cancellation) => (await reglements.Of(complaint.ReglementVersion, cancellation)).Measures;

    private static bool IsBeeldmerk(MeasureKind kind) => kind is MeasureKind.BeeldmerkSuspension or MeasureKind.BeeldmerkWithdrawal;
}
