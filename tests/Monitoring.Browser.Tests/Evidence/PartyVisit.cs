using Microsoft.Playwright;

namespace Monitoring.Evidence;

internal static class PartyVisit
{
    /// <summary>Opens a party's link and presses its button.</summary>
    public static async Task Enter(this Visit visit, string link)
    {
        await visit.Go(link);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
    }
}
