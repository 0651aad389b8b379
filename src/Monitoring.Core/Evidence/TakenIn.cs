namespace Monitoring.Evidence;

/// <summary>What became of a file that a party sent.</summary>
/// <param name="Name">The file's name, made safe.</param>
/// <param name="Outcome">What became of the answer; null when the file itself was refused.</param>
/// <param name="Refused">What its owner reads when the file itself was refused: what is the matter and what to do.</param>
public sealed record TakenIn(string Name, GiveOutcome? Outcome, LocalText? Refused = null)
{
    /// <summary>Whether the file is now part of the answer.</summary>
    public bool IsKept => Outcome == GiveOutcome.Kept;

    internal static TakenIn Refuse(string name, FileRefusal refusal, IReadOnlyCollection<FileKind> accepted) =>
        new(name, null, refusal.Sentence(name, accepted));
}
