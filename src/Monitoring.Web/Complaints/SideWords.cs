using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>Who takes part in a case, in words.</summary>
public static class SideWords
{
    /// <summary>What somebody is in a case.</summary>
    public static string RoleIn(this Language l, CaseSide side) => side switch
    {
        CaseSide.Complainant => l["u bracht deze zaak", "you brought this case"],
        CaseSide.Respondent => l["deze zaak gaat over u", "this case is about you"],
        CaseSide.Seat => l["uw zetel in het Platform leest deze zaak", "your seat in the Platform reads this case"],
        _ => l["het secretariaat", "the secretariat"],
    };

    /// <summary>By which road a case came.</summary>
    public static string KindOfCase(this Language l, ComplaintKind kind) => kind switch
    {
        ComplaintKind.Dispute => l["Een geschil tussen partijen (artikel 12, lid 1)", "A dispute between parties (article 12(1))"],
        ComplaintKind.Complaint => l["Een klacht over een partij (artikel 12, lid 1)", "A complaint about a party (article 12(1))"],
        _ => l["Een onderzoek van het Platform zelf (artikelen 9 en 12, lid 1)", "An inquiry of the Platform itself (articles 9 and 12(1))"],
    };
}
