namespace Monitoring.Evidence;

/// <summary>Who of the secretariaat enters a declaration that came by post.</summary>
/// <param name="Number">Which answer by post: <see cref="PostedAnswer.Number"/>.</param>
/// <param name="Seen">What the page showed of it: <see cref="PostedAnswer.Seen"/>.</param>
/// <param name="By">Who enters it: an address of the secretariaat.</param>
public sealed record PostEntry(int Number, string Seen, string By);
