namespace Monitoring.Frameworks;

/// <summary>One option of a choice.</summary>
/// <param name="Id">Kept in answers; unique within its item.</param>
/// <param name="Text">What the party reads.</param>
/// <param name="Needs">What must come with this option: what deviates is told, research has its conditions.</param>
/// <param name="Ask">What to ask for what it needs; null when it needs nothing.</param>
public sealed record ChoiceOption(string Id, LocalText Text, IReadOnlyList<ProofKind> Needs, LocalText? Ask);
