using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>What was declared, by whom and when: to keep, and to print. Every earlier version stays.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class ShowReceiptModel(PartySession session, RequestBook requests) : PageModel
{
    public EvidenceRequest Evidence => session.Request;

    public IReadOnlyList<Attestation> All { get; private set; } = [];

    public Attestation Attestation { get; private set; } = null!;

    public AttestedDocument Document { get; private set; } = null!;

    /// <summary>The SHA-256 of the document's bytes.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Attestation.Document));

    public bool IsLatest => Attestation.Number == All[^1].Number;

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancellation)
    {
        All = await requests.Attestations(Evidence.Id, cancellation);
        if (All.Count == 0 && number is null)
            return Redirect(Evidence.Id.Overview());
        if ((number is null ? All[^1] : All.FirstOrDefault(a => a.Number == number)) is not { } found)
            return NotFound();
        Attestation = found;
        Document = AttestedDocument.Read(found.Document);
        return Page();
    }
}
