namespace Monitoring.Complaints;

/// <summary>A case that a person opens, as the form gives it.</summary>
/// <param name="Id">Made with the form (<see cref="MakeId"/>), so that sending it twice is one case.</param>
/// <param name="Kind">A dispute between parties, a complaint about one, or the Platform's own motion.</param>
/// <param name="RespondentId">The party that it is about.</param>
/// <param name="Complainant">Who brings it; null on the Platform's own motion.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Articles">The articles of the Convenant that it is said to be about.</param>
/// <param name="ConductOn">When the conduct took place.</param>
/// <param name="Text">The dispute or complaint as it was brought; on own motion what the secretariaat found.</param>
/// <param name="Files">The files that go with it, checked and kept already.</param>
/// <param name="By">The side that opens it: the complainant by its own link, or the secretariaat.</param>
/// <param name="Name">Who, as it was given: of the complainant, or of the secretariaat on own motion.</param>
/// <param name="Person">The id of the contact whose link was used, or the address of who of the secretariaat opened it.</param>
public sealed record NewCase(
    string Id, ComplaintKind Kind, string RespondentId, Complainant? Complainant, string Subject, IReadOnlyList<string> Articles, DateOnly ConductOn, string Text,
    IReadOnlyList<CaseFile> Files, CaseSide By, string Name, string Person)
{
    /// <summary>The longest subject, in characters.</summary>
    public const int MaxSubject = 120;

    /// <summary>An id for a new form.</summary>
    public static string MakeId() => $"z{Guid.NewGuid():n}"[..13];
}
