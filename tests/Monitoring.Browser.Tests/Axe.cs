using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Monitoring;

/// <summary>
/// The rules of axe, run within the page that is to be judged. (The library's own call opens a second page to put the results
/// of frames together, which costs more than the judging; a letter's frame lets no script in.)
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, {
          iframes: false,
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })).violations.flatMap(rule => rule.nodes.map(node =>
          `- ${rule.help} (${rule.id}): ${node.html}\n  ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`))
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule of WCAG 2.2 AA, or a habit that axe calls good, as far as a machine can tell; a sentence each.</summary>
    public static async Task<string[]> Judge(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(Source);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
