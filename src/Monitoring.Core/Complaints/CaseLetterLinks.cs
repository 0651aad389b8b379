using Monitoring.Evidence;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>The links in letters of a case: to the request as long as that is asked about, else to the case, for its own side.</summary>
public sealed class CaseLetterLinks(RequestLetters requests, CaseTokens tokens, Links links)
{
    /// <summary>The link for one contact.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="request">The request whose evidence stayed away; null when there is none.</param>
    /// <param name="step">Which letter.</param>
    /// <param name="contact">The id of the contact.</param>
    public string Of(Complaint complaint, EvidenceRequest? request, string step, string contact) =>
        request is not null && LetterStep.TextOf(step) is LetterStep.AskExplanation or LetterStep.NewDay
            ? requests.Link(request!, contact)
            : links.CaseOf(tokens.Make(new CaseAccess(complaint.Id, CaseLetter.SideOf(step), contact, complaint.LinkGeneration)));
}
