using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Releases an original of a party to the seats, with reasons that the party is told.</summary>
public sealed class ReleaseOriginalModel(ComplaintBook complaints, CaseRows rows, ReleaseOriginal release, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    /// <summary>The file; null when the case has no such file.</summary>
    public CaseFile? Given { get; private set; }

    /// <summary>Whose file it is; null when it is no original.</summary>
    public CaseSide? Of { get; private set; }

    [BindProperty(SupportsGet = true, Name = "statement")]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "sha256")]
    public string Sha256 { get; set; } = "";

    protected override bool IsPossible => Of is not null && !Case.HasEnded && Case.State != ComplaintState.Intention;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation) || Given is null)
        {
            return NotFound();
        }

        return await release.Release(id, Number, Sha256, Reasons ?? "", User.Address(), cancellation) switch
        {
            ReleaseOutcome.Released => Done(L["Het stuk is vrijgegeven. De partij krijgt daarvan een brief, met uw redenen.", "The document was released. The party gets a letter about it, with your reasons."]),
            ReleaseOutcome.NoReasons when Reasons?.Length > ReleaseOriginal.MaxReasons => await Refuse(nameof(Reasons), TooLong(ReleaseOriginal.MaxReasons), cancellation),
            ReleaseOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom de zetels dit stuk zelf moeten lezen. De partij leest dit.", "Write why the seats have to read this document itself. The party reads this."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override async Task Look(CancellationToken cancellation)
    {
        var said = await rows.FindStatement(Case.Id, Number, cancellation);
        Given = said?.Files.FirstOrDefault(file => file.Sha256 == Sha256);
        Of = Given is null ? null : ReleaseOriginal.SideOf(Case, said!, Given);
    }
}
