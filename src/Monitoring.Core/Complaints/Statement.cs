using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What a side said in a case: the complaint itself, the answer in the hearing, the reply, or the findings of the secretariaat. Never changed.</summary>
[Shape("case-statement")]
public sealed record Statement : Row, IRow<Statement>
{
    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "statement|";

    /// <summary>The most characters.</summary>
    public const int MaxLength = 20_000;

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>Counted from 1 within the case (<see cref="Complaint.Statements"/>).</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Which side said it.</summary>
    public required CaseSide By { get; init; }

    /// <summary>The name of who said it, as it was given.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the contact whose link was used, or the address of who wrote it at the secretariaat.</summary>
    public required string Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The files that go with it.</summary>
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>Who may read it.</summary>
    public required Audience Audience { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(ComplaintId, Number);

    /// <summary>The key of a statement.</summary>
    public static Key KeyOf(string complaintId, int number) => new(complaintId, Key.Join("statement", number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>What a statement is.</summary>
public enum StatementKind
{
    /// <summary>The dispute or complaint as it was brought.</summary>
    Notice,

    /// <summary>What the respondent answers in the hearing (wederhoor).</summary>
    Answer,

    /// <summary>What the complainant replies to that.</summary>
    Reply,

    /// <summary>What the secretariaat found: what a seat reads in the place of confidential evidence.</summary>
    Findings,

    /// <summary>New facts, on which an ended case is opened again.</summary>
    NewFacts,

    /// <summary>How the respondent kept the measure, on its day.</summary>
    FollowUp,
}

/// <summary>A file that goes with a statement or a meeting.</summary>
/// <param name="Name">The safe name.</param>
/// <param name="Sha256">Its content, lower-case hexadecimal.</param>
/// <param name="Length">In bytes.</param>
/// <param name="PartyId">Under which party's evidence it is kept; null when it stands among the documents.</param>
/// <param name="IsConfidential">Whether who gave it asks that only the secretariaat reads it: the other side does not, whoever may read the words with it.</param>
public sealed record CaseFile(string Name, string Sha256, long Length, string? PartyId = null, bool IsConfidential = false);
