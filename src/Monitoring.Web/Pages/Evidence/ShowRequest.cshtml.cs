using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Everything that is asked of a party in a round, how far it is, and the one thing to do next.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class ShowRequestModel(RequestReader reader, Language l) : PageModel
{
    public RequestView View { get; private set; } = null!;

    public Standing Standing { get; private set; } = null!;

    /// <summary>The item to work on now; null when all are answered, or nothing can be changed.</summary>
    public ItemView? Now => View.Request.MayAnswer ? View.Next : null;

    /// <summary>Whether a declaration is what comes next.</summary>
    public bool MayAttest => View.Request.MayAnswer && View.Next is null && (View.Request.Status != RequestStatus.Submitted || View.IsChanged);

    public IReadOnlyList<string> Steps =>
    [
        l["Lezen wat we vragen", "Read what we ask"],
        l[$"Bewijs geven · {View.AnsweredCount} van {View.Items.Count}", $"Give evidence · {View.AnsweredCount} of {View.Items.Count}"],
        l["Nakijken en verklaren", "Check and attest"], l["Ontvangstbewijs", "Receipt"],
    ];

    public int Step => View.Next is not null ? 2 : View.Request.HasEvidence && !View.IsChanged ? 5 : 3;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        Standing = Standing.Of(View, l);
    }
}
