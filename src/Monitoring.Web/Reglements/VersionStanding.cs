using Monitoring.Adoptions;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Reglements;

/// <summary>Whether a published version holds, and since when.</summary>
/// <param name="AdoptedOn">The day of the meeting; null when the Platform did not adopt it.</param>
/// <param name="From">The first day on which it holds; null when it does not.</param>
/// <param name="IsInForce">Whether it is the one that holds today.</param>
public sealed record VersionStanding(DateOnly? AdoptedOn, DateOnly? From, bool IsInForce)
{
    /// <summary>As a tag.</summary>
    public (TagKind Kind, string Word) Tag(Language l, DateOnly today) =>
        IsInForce ? (TagKind.Ok, l["Geldt nu", "In force"])
        : From is null ? (TagKind.Warn, l["Niet vastgesteld", "Not adopted"])
        : From > today ? (TagKind.Info, l["Gaat nog in", "Still to take effect"])
        : (TagKind.Info, l["Gold eerder", "In force before"]);

    /// <summary>Where each version stands.</summary>
    /// <param name="adoptions">All adoptions.</param>
    /// <param name="subject">The version as a subject.</param>
    /// <param name="inForce">The version that is in force; null when none is.</param>
    /// <param name="version">The version.</param>
    /// <param name="from">From when an adoption makes it hold.</param>
    public static VersionStanding Of(IReadOnlyList<Adoption> adoptions, string subject, string? inForce, string version, Func<Adoption, DateOnly> from) =>
        adoptions.FirstOrDefault(adoption => adoption.Subjects.Contains(subject)) is { } adoption
            ? new(adoption.On, from(adoption), inForce == version)
            : new(null, null, false);
}
