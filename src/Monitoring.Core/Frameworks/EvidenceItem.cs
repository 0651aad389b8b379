using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>One thing that a framework asks: of whom, when it applies, on which articles it rests, and what proves it.</summary>
public sealed record EvidenceItem
{
    /// <summary>Lower case with hyphens, unique in its framework, the same in later versions as long as it asks the same.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The id of the <see cref="FrameworkSubject"/> under which it stands; null when its framework has no subjects.</summary>
    public string? Subject { get; init; }

    /// <summary>The members of the Convenant on which it rests, such as <c>3.2</c>; never empty, each existing.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public required PartyKind Audience { get; init; }

    public required ItemScope Scope { get; init; }

    /// <summary>The kinds of product to which it applies; empty means all.</summary>
    public IReadOnlyList<ProductKind> AppliesTo { get; init; } = [];

    /// <summary>The forms that prove it; each kind at most once.</summary>
    public required IReadOnlyList<Proof> Proofs { get; init; }

    /// <summary>The kinds of file it takes; empty when nothing in it asks for files.</summary>
    public IReadOnlyList<FileKind> AcceptedFiles { get; init; } = [];

    /// <summary>For how many months accepted evidence stays valid; null when it must be given anew each round.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Whether the party also gives the day on which its document ends, a certificate: wherever its files are asked for.</summary>
    public bool EndDateAsked { get; init; }

    /// <summary>What is asked, as one sentence.</summary>
    public required LocalText Question { get; init; }

    /// <summary>How to answer it.</summary>
    public required LocalText Help { get; init; }

    /// <summary>Why the Convenant wants to know.</summary>
    public required LocalText Why { get; init; }

    /// <summary>Whether a party may say, with a reason, that it does not apply to it.</summary>
    public bool NotApplicableAllowed { get; init; }

    /// <summary>Whether anything in it can ask for files.</summary>
    public bool TakesFiles => Proofs.Any(proof =>
        proof.Kind == ProofKind.Files || proof.Options.Any(option => option.Needs.Contains(ProofKind.Files)));

    /// <summary>The kinds of file that may be added when the item is asked anew: what is asked then, a person wrote, and it may be a file of whatever item.</summary>
    public IReadOnlyList<FileKind> FilesWhenAskedAnew => AcceptedFiles.Count > 0 ? AcceptedFiles : Enum.GetValues<FileKind>();

    /// <summary>The options that can be chosen.</summary>
    public IEnumerable<ChoiceOption> Choices => Proofs.Where(proof => proof.Kind == ProofKind.Choice).SelectMany(proof => proof.Options);

    /// <summary>The clauses from which a deviation can be told.</summary>
    public IEnumerable<ChoiceOption> Clauses => Proofs.Where(proof => proof.Kind == ProofKind.Deviations).SelectMany(proof => proof.Options);

    /// <summary>Whether a form is asked for only with certain options: an option needs it, and the item by itself does not.</summary>
    public bool IsConditional(ProofKind kind) =>
        !Proofs.Any(proof => proof.Kind == kind && proof.Required) && Choices.Any(option => option.Needs.Contains(kind));

    /// <summary>Whether a form is asked for, now that these options are chosen.</summary>
    public bool Asks(ProofKind kind, IReadOnlyCollection<string> chosen) => IsConditional(kind)
        ? Choices.Any(option => chosen.Contains(option.Id) && option.Needs.Contains(kind))
        : Proofs.Any(proof => proof.Kind == kind);

    /// <summary>Whether the last day of a document is asked for, now that these options are chosen.</summary>
    public bool AsksEndDate(IReadOnlyCollection<string> chosen) => EndDateAsked && (!TakesFiles || Asks(ProofKind.Files, chosen));

    /// <summary>
    /// Whether an answer is whole: at least one form is given, every required one, and what each chosen option needs.
    /// Whether it convinces is for a person to review.
    /// </summary>
    /// <param name="given">The forms in which the answer holds something.</param>
    /// <param name="chosen">The ids of the options chosen.</param>
    /// <param name="detailed">The ids of the options at which the answer has words; null for none.</param>
    public bool IsProvenBy(IReadOnlyCollection<ProofKind> given, IReadOnlyCollection<string> chosen, IReadOnlyCollection<string>? detailed = null) =>
        Proofs.Any(proof => given.Contains(proof.Kind))
        && Proofs.Where(proof => proof.Required).All(proof => given.Contains(proof.Kind))
        && Choices
            .Where(option => chosen.Contains(option.Id))
            .All(option => option.Needs.All(need => need == ProofKind.Details ? detailed?.Contains(option.Id) == true : given.Contains(need)));
}
