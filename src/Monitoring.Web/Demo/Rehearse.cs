using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Monitoring.Workflows;

namespace Monitoring.Web.Demo;

/// <summary>
/// A workflow whose turns are taken elsewhere: by the contract suite of the engines, when a head that runs under its real host is put to
/// the test. It is known only where <see cref="DemoOptions.Rehearsal"/> is set.
/// </summary>
public sealed class Rehearse(IOptions<DemoOptions> demo) : IWorkflow
{
    // A turn may be held up on purpose, to see what the engine does meanwhile.
    private static readonly HttpClient Suite = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>The process with that key.</summary>
    public static ProcessId ProcessOf(string key) => new(nameof(Rehearse), key);

    /// <inheritdoc/>
    public string Name => nameof(Rehearse);

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The suite lets this turn fail.</exception>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        using var turn = await Suite.PostAsync(new Uri(demo.Value.Rehearsal!, Uri.EscapeDataString(key)), content: null, cancellation);
        turn.EnsureSuccessStatusCode();
        return await turn.Content.ReadFromJsonAsync<Next>(cancellation);
    }
}
