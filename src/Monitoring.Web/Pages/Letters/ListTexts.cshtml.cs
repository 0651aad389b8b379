using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>All texts of letters: what each is for, which version is in use, and who changed it when.</summary>
public sealed class ListTextsModel(TextBook texts) : PageModel
{
    private IReadOnlyDictionary<string, TextInUse> edited = new Dictionary<string, TextInUse>();

    public async Task OnGet(CancellationToken cancellation) => edited = (await texts.InUse(cancellation)).ToDictionary(text => text.Text);

    /// <summary>The version that the secretariaat wrote itself, or null.</summary>
    public TextInUse? EditedOf(string text) => edited.GetValueOrDefault(text);
}
