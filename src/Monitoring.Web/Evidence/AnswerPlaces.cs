using Monitoring.Evidence;
using Monitoring.Letters;

namespace Monitoring.Web.Evidence;

/// <summary>Where a request is answered, from the root of the site: on the party's own pages, or on those of the desk that enters what came by post.</summary>
/// <param name="Id">The request.</param>
/// <param name="IsAtDesk">Whether it is the desk that answers.</param>
public sealed record AnswerPlaces(RequestKey Id, bool IsAtDesk)
{
    public string Overview => IsAtDesk ? Links.Post(Id.RoundId, Id.PartyId) : Id.Overview();

    public string Attest => IsAtDesk ? $"{Overview}/vastleggen" : Id.Attest();

    public string Item(string itemKey) => IsAtDesk ? $"{Overview}/onderdeel/{Uri.EscapeDataString(itemKey)}" : Id.Item(itemKey);

    public string File(string sha256) => IsAtDesk ? $"{Overview}/bestanden/{sha256}" : Id.File(sha256);

    /// <summary>Where a file is handled that should not be here.</summary>
    public string WrongFile(string sha256) => IsAtDesk ? Links.File(Id.PartyId, sha256) : Id.WrongFile(sha256);
}
