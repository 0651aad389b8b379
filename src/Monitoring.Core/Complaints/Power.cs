using Monitoring.Beeldmerk;
using Monitoring.Register;
using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>Which measures may be chosen for a case, and on what each of them rests (art. 9.2, 11.4). Without any it ends settled, withdrawn or unresolved.</summary>
/// <param name="Options">The measures, those of the Reglement first, from light to heavy.</param>
/// <param name="Why">Why there are none; null when there are.</param>
public sealed record Power(IReadOnlyList<MeasureOption> Options, NoPower? Why)
{
    /// <summary>After how many working days a suspension that rests on a condition is looked at, if the secretariaat names no other day.</summary>
    public const int SuspensionDays = 65;

    private static readonly MeasureKind[] OfTheMark = [MeasureKind.BeeldmerkSuspension, MeasureKind.BeeldmerkWithdrawal];

    /// <summary>The option with that id, or null when it may not be chosen.</summary>
    public MeasureOption? Option(string? ruleId) => Options.FirstOrDefault(option => option.RuleId == ruleId);

    /// <summary>The measure that follows on one that was not kept, up the ladder; null when none may be chosen.</summary>
    /// <param name="kept">The measure that was not kept.</param>
    /// <param name="reglement">The Reglement of the case.</param>
    public MeasureOption? After(ProposedMeasure kept, Reglement reglement)
    {
        if (kept.Power.Condition is { } condition)
        {
            return kept.Kind == MeasureKind.BeeldmerkSuspension ? Options.FirstOrDefault(o => o.Kind == MeasureKind.BeeldmerkWithdrawal && o.Power.Condition == condition) : null;
        }

        // A step that may not be chosen here, such as one of the beeldmerk for a school board, is stepped over.
        var seen = new HashSet<string> { kept.RuleId };
        for (var next = reglement.Measure(kept.RuleId)?.Next; next is not null && seen.Add(next); next = reglement.Measure(next)?.Next)
        {
            if (Option(next) is { } option)
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>Which measures may be chosen.</summary>
    /// <param name="respondent">What the respondent is.</param>
    /// <param name="reglement">The Reglement of the case (<see cref="Complaint.ReglementVersion"/>); <see cref="Reglement.None"/> when none had been adopted.</param>
    /// <param name="conditions">The conditions of the beeldmerk that were in force when the conduct took place; null when none were.</param>
    /// <param name="mark">Where the respondent's beeldmerk stands; null when it has none.</param>
    public static Power Of(PartyKind respondent, Reglement reglement, BeeldmerkConditions? conditions, MarkState? mark)
    {
        bool MayChoose(MeasureKind kind) => kind switch
        {
            // art. 11.4: the beeldmerk is for suppliers only, and only what is there can be taken.
            MeasureKind.BeeldmerkSuspension => respondent == PartyKind.Supplier && mark == MarkState.Granted,
            MeasureKind.BeeldmerkWithdrawal => respondent == PartyKind.Supplier && mark is MarkState.Granted or MarkState.Suspended,
            _ => true,
        };

        // art. 9.2: the powers stand in the Reglement; what it does not name cannot be chosen.
        var byReglement = reglement.Measures.Select(rule =>
            new MeasureOption(rule.Id, rule.Kind, rule.Name, rule.Text, rule.FollowUpDays, new MeasurePower(reglement.Version)));

        // art. 11.4: the Platform may set conditions to the use of the beeldmerk; who breaks one can lose it, and nothing else.
        var byCondition = (conditions?.Conditions ?? []).SelectMany(
            condition => OfTheMark, (condition, kind) => new MeasureOption(
                $"{conditions!.Version}~{condition.Id}~{(kind == MeasureKind.BeeldmerkSuspension ? "schorsing" : "intrekking")}",
                kind,
                kind == MeasureKind.BeeldmerkSuspension ? new("Schorsing van het beeldmerk", "Suspension of the beeldmerk") : new("Intrekking van het beeldmerk", "Withdrawal of the beeldmerk"),
                condition.Text,
                kind == MeasureKind.BeeldmerkSuspension ? SuspensionDays : null,
                new MeasurePower(null, conditions.Version, condition.Id)));

        var all = byReglement.Concat(byCondition).ToList();
        List<MeasureOption> options = [.. all.Where(option => MayChoose(option.Kind))];
        return new Power(options, options.Count > 0 ? null
            : all.Count == 0 ? (reglement.IsNone ? NoPower.NoReglement : NoPower.NamesNone)
            : respondent != PartyKind.Supplier ? NoPower.OnlyForSuppliers
            : NoPower.NoMark);
    }
}

/// <summary>A measure that may be chosen.</summary>
/// <param name="RuleId">The id of the Reglement's measure (<see cref="MeasureRule.Id"/>), or of the condition with what it leads to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How it is called.</param>
/// <param name="Text">What it means; of one that rests on a condition: the condition.</param>
/// <param name="FollowUpDays">After how many working days in force is looked whether it was kept; null when nothing has to be.</param>
/// <param name="Power">What the power rests on.</param>
public sealed record MeasureOption(string RuleId, MeasureKind Kind, LocalText Name, LocalText Text, int? FollowUpDays, MeasurePower Power);
