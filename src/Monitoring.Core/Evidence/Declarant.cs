namespace Monitoring.Evidence;

/// <summary>Who declares: a person of the party, under an own name.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Role">The person's role at the party.</param>
/// <param name="Contact">The id of the contact whose link was used.</param>
public sealed record Declarant(string Name, string Role, string Contact);
