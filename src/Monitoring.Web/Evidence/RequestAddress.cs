using System.Globalization;
using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>The addresses of a party's pages, from the root of the site.</summary>
public static class RequestAddress
{
    public static string Overview(this RequestKey id) => $"/verzoek/{Part(id.RoundId)}/{Part(id.PartyId)}";

    public static string Item(this RequestKey id, string itemKey) => $"{id.Overview()}/onderdeel/{Part(itemKey)}";

    public static string Attest(this RequestKey id) => $"{id.Overview()}/verklaren";

    public static string Explain(this RequestKey id) => $"{id.Overview()}/uitleg";

    public static string MoreTime(this RequestKey id) => $"{id.Overview()}/meer-tijd";

    public static string Correct(this RequestKey id) => $"{id.Overview()}/fout";

    public static string PassOn(this RequestKey id) => $"{id.Overview()}/doorgeven";

    /// <summary>The latest receipt, or that of an earlier declaration.</summary>
    public static string Receipt(this RequestKey id, int? number = null) =>
        $"{id.Overview()}/ontvangstbewijs{(number is null ? "" : string.Create(CultureInfo.InvariantCulture, $"/{number}"))}";

    /// <summary>The bytes that were declared.</summary>
    public static string Document(this RequestKey id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id.Overview()}/verklaring/{number}");

    public static string File(this RequestKey id, string sha256) => $"{id.Overview()}/bestand/{sha256}";

    /// <summary>The page on which a file is reported that should not have been uploaded.</summary>
    public static string WrongFile(this RequestKey id, string sha256) => $"{id.File(sha256)}/verkeerd";

    private static string Part(string part) => Uri.EscapeDataString(part);
}
