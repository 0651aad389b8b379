using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>Draws the sample once more, as anybody can who knows the published seed and the list.</summary>
public sealed class SampleDraw(DateOnly start)
{
    // A plan's seed and the day make the seed of a round, so that the next round draws others.
    private readonly string seed = string.Create(CultureInfo.InvariantCulture, $"{Cast.Seed}-{start:yyyyMMdd}");

    /// <summary>Who must be drawn: the first by SHA-256 of seed and id.</summary>
    public IReadOnlyList<Member> Drawn => [.. Cast.That("Bestuur").OrderBy(Place, StringComparer.Ordinal).Take(Cast.Drawn)];

    /// <summary>Checks whom the round asks, and that it says by which seed.</summary>
    public async Task Check(Stage stage, Visitor desk, string round, CancellationToken cancellation)
    {
        var page = await desk.Open(round, cancellation);
        stage.Check("the round says by which seed was drawn", page.Text.Contains(seed, StringComparison.Ordinal));
        stage.Check("the sample is the one that the seed draws", Drawn.Select(m => m.Id).ToHashSet().SetEquals(page.RowLinks.Select(link => link.Split('/')[^1])));
    }

    private string Place(Member member) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{member.Id}")));
}
