namespace Monitoring.Retention;

/// <summary>How long one kind of data is kept, and why: a line of the table that the desk and the privacy statement show.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="What">What it is.</param>
/// <param name="Term">How long, and from which moment.</param>
/// <param name="Why">Why so long (AVG 5(1)(e)), and on which ground.</param>
/// <param name="Left">What is left of it afterwards.</param>
/// <param name="Confirmed">Whether the Platform confirmed it; null where the term follows from how it works.</param>
public sealed record RetentionRule(RetentionKind Kind, LocalText What, LocalText Term, LocalText Why, LocalText Left, bool? Confirmed);
