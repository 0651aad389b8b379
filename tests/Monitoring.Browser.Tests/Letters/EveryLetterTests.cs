using Microsoft.Playwright;
using Monitoring.Letters.Digests;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters;

/// <summary>Every letter as the windows of mail programs show it: wide, on a phone, light and dark, Dutch with English below it.</summary>
public class EveryLetterTests(Browser browser)
{
    private const string Link = "https://monitoring.example/bewijs/najaar-leveranciers-2026~kvk90001001~c1.1.Vb3dX9qQn0sZ7yLk2mRtWc";

    private static readonly LocalText List = new(
        "- De modelovereenkomst (artikel 4, lid 2)\n- De Privacy Bijsluiter: Leerlijn Rekenen (artikel 3, lid 2 en artikel 7, lid 1)",
        "- The model agreement (article 4(2))\n- The privacy leaflet: Leerlijn Rekenen (article 3(2) and article 7(1))");

    private static readonly LocalText Hashes = new(
        "- bijsluiter.pdf: 565243b50d1bef8c3ff0e15451931e1d7597b187d5a1778b3a519896ca3ecbcd",
        "- bijsluiter.pdf: 565243b50d1bef8c3ff0e15451931e1d7597b187d5a1778b3a519896ca3ecbcd");

    private static readonly Dictionary<string, LocalText> Values = new()
    {
        ["party"] = new("Stichting voor Openbaar en Bijzonder Basisonderwijs Noordoost-Groningen", "Stichting voor Openbaar en Bijzonder Basisonderwijs Noordoost-Groningen"),
        ["round"] = new("Najaar, leveranciers 2026", "Najaar, leveranciers 2026"),
        ["lastDay"] = new("vrijdag 27 november 2026", "Friday 27 November 2026"),
        ["items"] = List,
        ["missed"] = List,
        ["again"] = List,
        ["hashes"] = Hashes,
        ["receipt"] = new("KQXQ-NZL8", "KQXQ-NZL8"),
        ["version"] = new("2.0", "2.0"),
        ["privacy"] = new("https://monitoring.example/privacy", "https://monitoring.example/privacy"),
    };

    [Fact]
    public async Task Each_letter_fits_and_is_accessible_in_a_mail_program_light_and_dark()
    {
        await using var visit = await browser.Visit(new Uri("http://127.0.0.1/"));
        foreach (var step in typeof(LetterStep).GetFields().Select(field => (string)field.GetRawConstantValue()!))
        {
            var letter = step == LetterStep.Digest ? Together() : LetterRenderer.Render(SampleLetter.Of(step, Values), LetterTexts.Shipped(step), "id", "anna@leerlijn.example", Link);
            await visit.Page.SetContentAsync(letter.Html);
            foreach (var (width, scheme) in new[] { (320, ColorScheme.Light), (600, ColorScheme.Dark) })
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.MustFit();
                await visit.MustBeAccessible();
                await visit.Look($"mail-{step}-{width}");
            }

            foreach (var (width, scheme) in new[] { (375, ColorScheme.Dark), (601, ColorScheme.Light) })
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.Look($"mail-{step}-{width}");
            }

            Assert.All(letter.Text.Split('\n'), line => Assert.DoesNotContain('<', line));
        }
    }

    private static OutgoingLetter Together()
    {
        var digest = new Digest
        {
            PartyId = "kvk90001001",
            Day = new DateOnly(2026, 10, 27),
            Contact = "c1",
            Letters = [],
            Step = LetterStep.Digest,
            TextVersion = 1,
            Fields = SampleLetter.Of(LetterStep.Digest, Values).Fields,
            WrittenAt = default,
        };
        return LetterRenderer.Render(
            digest, LetterTexts.Shipped(LetterStep.Digest), "id", "anna@leerlijn.example",
            [.. new[] { LetterStep.Ask, LetterStep.Accepted, LetterStep.Rework }.Select(step => ((Letter)SampleLetter.Of(step, Values), LetterTexts.Shipped(step), (string?)Link))]);
    }
}
