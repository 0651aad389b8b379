namespace Monitoring.Frameworks;

/// <summary>One form in which an item can be proved.</summary>
public sealed record Proof
{
    public required ProofKind Kind { get; init; }

    /// <summary>
    /// Whether an answer must hold it. Where none of an item's proofs is required, any one of them will do: a link or a file.
    /// </summary>
    public bool Required { get; init; }

    /// <summary>What to ask at this form, where the item's question does not say enough.</summary>
    public LocalText? Ask { get; init; }

    /// <summary>
    /// The options of a <see cref="ProofKind.Choice"/>, or the clauses of the model agreement from which
    /// <see cref="ProofKind.Deviations"/> can deviate (art. 4.4), in order; empty for other kinds.
    /// </summary>
    public IReadOnlyList<ChoiceOption> Options { get; init; } = [];

    /// <summary>Whether several options may be chosen, such as the purposes of art. 5 that apply, or several addresses given.</summary>
    public bool Multiple { get; init; }

    /// <summary>The words of a <see cref="ProofKind.Declaration"/>; null for other kinds.</summary>
    public LocalText? Declaration { get; init; }
}
