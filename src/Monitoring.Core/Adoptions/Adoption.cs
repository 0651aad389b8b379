using Monitoring.Storage;

namespace Monitoring.Adoptions;

/// <summary>A decision of the Platform that makes something hold: a framework, a plan, a Reglement, conditions of the beeldmerk (art. 8.4, 9.1, 11.4).</summary>
[Shape("adoption")]
public sealed record Adoption : Row, IRow<Adoption>
{
    /// <summary>The partition of all adoptions: a few a year.</summary>
    public const string Partition = "adoptions";

    /// <summary>How the row keys of adoptions begin.</summary>
    public const string Prefix = "adoption|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Made with the form, so that sending it twice is one adoption.</summary>
    public required string Id { get; init; }

    /// <summary>What was adopted: <see cref="SubjectOfFramework"/>, <see cref="SubjectOfPlan"/>, <see cref="SubjectOfReglement"/>, <see cref="SubjectOfConditions"/>.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>The day of the Platform's meeting.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The name of the minutes' file, as it was given.</summary>
    public required string MinutesName { get; init; }

    /// <summary>The SHA-256 of the minutes, lower-case hexadecimal: their name among the documents.</summary>
    public required string MinutesSha256 { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("adoption", Id));

    /// <summary>A version of the framework, as a subject.</summary>
    public static string SubjectOfFramework(string version) => $"framework~{version}";

    /// <summary>A plan, as a subject.</summary>
    public static string SubjectOfPlan(string planId) => $"plan~{planId}";

    /// <summary>A version of the Reglement (art. 8.4), as a subject.</summary>
    public static string SubjectOfReglement(string version) => $"reglement~{version}";

    /// <summary>The version of the Reglement that a subject is, or null.</summary>
    public static string? ReglementOf(string subject) => subject.Split('~') is ["reglement", var version] ? version : null;

    /// <summary>A version of the conditions of the beeldmerk (art. 11.4), as a subject.</summary>
    public static string SubjectOfConditions(string version) => $"conditions~{version}";

    /// <summary>The version of the conditions of the beeldmerk that a subject is, or null.</summary>
    public static string? ConditionsOf(string subject) => subject.Split('~') is ["conditions", var version] ? version : null;

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => Subjects.Select(subject => new AdoptedSubject { Subject = subject, AdoptionId = Id, On = On });
}

/// <summary>Tells by which adoption a subject holds.</summary>
[Shape("adopted-subject")]
public sealed record AdoptedSubject : Row, IRow<AdoptedSubject>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>What was adopted.</summary>
    public required string Subject { get; init; }

    /// <summary>By which adoption.</summary>
    public required string AdoptionId { get; init; }

    /// <summary>The day of the Platform's meeting.</summary>
    public required DateOnly On { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Subject);

    /// <summary>The key of a subject.</summary>
    public static Key KeyOf(string subject) => new(Adoption.Partition, Key.Join("subject", subject));
}
