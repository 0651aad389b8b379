namespace Monitoring.Complaints;

/// <summary>A line of the time line, as one who takes part sees it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="By">Which side did it.</param>
/// <param name="Person">Who of that side; null when that is not for this viewer.</param>
/// <param name="Words">The words that go with it.</param>
/// <param name="Day">The day that it names.</param>
/// <param name="About">What it is about; null when that is not for this viewer.</param>
/// <param name="Statement">What the statement is that it tells of; null when there is none, or this viewer does not see it.</param>
/// <param name="File">The file that it tells of, when this viewer may open it.</param>
public sealed record SeenEvent(
    int Number, CaseEventKind Kind, DateTimeOffset At, CaseSide By, string? Person, string? Words, DateOnly? Day, string? About, StatementKind? Statement = null, SeenFile? File = null);

/// <summary>What a side said, as one who takes part sees it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="By">Which side said it.</param>
/// <param name="Name">Who; null when that is not for this viewer.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
/// <param name="Files">The files with it that this viewer may open.</param>
public sealed record SeenStatement(int Number, StatementKind Kind, CaseSide By, string? Name, DateTimeOffset At, string Text, IReadOnlyList<SeenFile> Files);

/// <summary>A file that one who takes part may open.</summary>
/// <param name="Statement">The statement that it goes with.</param>
/// <param name="By">Which side gave it.</param>
/// <param name="File">The file.</param>
public sealed record SeenFile(int Statement, CaseSide By, CaseFile File);

/// <summary>A settlement that was proposed, as a side sees it.</summary>
/// <param name="By">Which side proposed it.</param>
/// <param name="Name">Who; null when that is not for this viewer.</param>
/// <param name="Terms">What is agreed, in words.</param>
/// <param name="At">When.</param>
/// <param name="AcceptedAt">When the other side accepted it; null until then.</param>
/// <param name="AcceptedBy">Who of the other side; null when that is not for this viewer.</param>
public sealed record SeenSettlement(CaseSide By, string? Name, string Terms, DateTimeOffset At, DateTimeOffset? AcceptedAt, string? AcceptedBy);
