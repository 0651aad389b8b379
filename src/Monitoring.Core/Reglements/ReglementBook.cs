using Monitoring.Adoptions;

namespace Monitoring.Reglements;

/// <summary>The versions of the Reglement, and which of them the Platform has adopted (art. 8.4).</summary>
public sealed class ReglementBook(AdoptionBook adoptions)
{
    private readonly Dictionary<string, Reglement> published = [];

    /// <summary>The version that a case goes by: the one that it began with, or what holds without any.</summary>
    /// <param name="version">The version; null when none had been adopted when the case began.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="InvalidOperationException">It was not published.</exception>
    public Task<Reglement> Of(string? version, CancellationToken cancellation) => Task.FromResult(
        version is null ? Reglement.None
        : published.GetValueOrDefault(version) ?? throw new InvalidOperationException($"Reglement {version} was not published."));

    /// <summary>The version in force on that day, by the latest adoption on or before it; null when none was adopted.</summary>
    public async Task<string?> InForce(DateOnly day, CancellationToken cancellation) =>
        (await adoptions.All(cancellation)).Where(adoption => adoption.On <= day)
            .SelectMany(adoption => adoption.Subjects).Select(Adoption.ReglementOf).FirstOrDefault(version => version is not null);
}
