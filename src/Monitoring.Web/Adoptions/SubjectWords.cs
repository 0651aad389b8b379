using Monitoring.Adoptions;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Web.Adoptions;

/// <summary>What the Platform can adopt, in words and with its page.</summary>
public sealed class SubjectWords(IReadOnlyList<Framework> frameworks, IReadOnlyList<Plan> plans, Language l)
{
    private readonly Dictionary<string, (string Name, string Page)> known = frameworks
        .Select(f => (Subject: Adoption.SubjectOfFramework(f.Version), Words: (l[$"Kader {f.Version}", $"Framework {f.Version}"], Links.FrameworkVersion(f.Version))))
        .Concat(plans.Select(p => (Subject: Adoption.SubjectOfPlan(p.Id), Words: (l[$"Plan ‘{p.Name}’", $"Plan ‘{p.Name}’"], Links.Plan(p.Id)))))
        .ToDictionary(s => s.Subject, s => s.Words);

    /// <summary>The name of a subject and its page; one that this release does not know keeps its own words and has none.</summary>
    public (string Name, string? Page) this[string subject] => known.TryGetValue(subject, out var words) ? words : (subject, null);
}
