using Monitoring.Adoptions;
using Monitoring.Beeldmerk;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Reglements;
using Monitoring.Rounds;

namespace Monitoring.Web.Adoptions;

/// <summary>What the Platform can adopt, in words and with its page.</summary>
public sealed class SubjectWords
{
    private readonly Dictionary<string, (string Name, string Page)> known;

    private SubjectWords(Dictionary<string, (string Name, string Page)> known) => this.known = known;

    /// <summary>The name of a subject and its page; one that this release does not know keeps its own words and has none.</summary>
    public (string Name, string? Page) this[string subject] => known.TryGetValue(subject, out var words) ? words : (subject, null);

    /// <summary>The words of all that there is.</summary>
    public static async Task<SubjectWords> Of(
        FrameworkLibrary frameworks, PlanBook plans, ReglementBook reglements, ConditionsBook conditions, Language l, CancellationToken cancellation)
    {
        // What ships was made by no form.
        string Sample(string? form) => form is null ? l[" (voorbeeld)", " (sample)"] : "";
        return new SubjectWords(
            (await frameworks.All(cancellation)).Select(f => (Adoption.SubjectOfFramework(f.Version), l[$"Kader {f.Version}", $"Framework {f.Version}"], Links.FrameworkVersion(f.Version)))
                .Concat((await plans.All(cancellation)).Select(p => (Adoption.SubjectOfPlan(p.Id), l[$"Plan ‘{p.Name}’", $"Plan ‘{p.Name}’"], Links.Plan(p.Id))))
                .Concat((await reglements.All(cancellation)).Select(r => (Adoption.SubjectOfReglement(r.Version), l[$"Reglement {r.Version}", $"Reglement {r.Version}"] + Sample(r.Form), Links.ReglementVersion(r.Version))))
                .Concat((await conditions.All(cancellation)).Select(c =>
                    (Adoption.SubjectOfConditions(c.Version), l[$"Voorwaarden van het beeldmerk {c.Version}", $"Conditions of the beeldmerk {c.Version}"] + Sample(c.Form), Links.ConditionsVersion(c.Version))))
                .ToDictionary(s => s.Item1, s => (s.Item2, s.Item3)));
    }
}
