using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>What came by post or mail, in words.</summary>
public static class PostWords
{
    /// <summary>How it came, within a sentence.</summary>
    public static string Way(this Language l, PostWay way) => way == PostWay.Post ? l["per post", "by post"] : l["per e-mail", "by e-mail"];

    /// <summary>When and how it came, and whether in time: <c>Ontvangen op vrijdag 27 november 2026, per post. Dat is op tijd.</c></summary>
    public static string Received(this Language l, DateOnly on, PostWay way, bool inTime) =>
        l[$"Ontvangen op {l.Date(on)}, {l.Way(way)}. {(inTime ? "Dat is op tijd." : "De termijn was toen voorbij.")}",
          $"Received on {l.Date(on)}, {l.Way(way)}. {(inTime ? "That is in time." : "The term had ended by then.")}"];

    /// <summary>What became of it, for the desk.</summary>
    public static string Settled(this Language l, PostedAnswer posted) => posted switch
    {
        { SetAsideBecause: { } because } => l[$"Opzijgelegd door {posted.SettledBy}, {l.DateTime(posted.SettledAt!.Value)}: {because}", $"Set aside by {posted.SettledBy}, {l.DateTime(posted.SettledAt!.Value)}: {because}"],
        { Attestation: { } number } => l[$"Ingevoerd als verklaring {number} door {posted.SettledBy}, {l.DateTime(posted.SettledAt!.Value)}", $"Entered as declaration {number} by {posted.SettledBy}, {l.DateTime(posted.SettledAt!.Value)}"],
        _ => l["Nog niet ingevoerd", "Not entered yet"],
    };

    /// <summary>Why an answer that came by post cannot be entered any more, and what can be done instead.</summary>
    public static (string What, string Advice) WhyNoPost(this Language l, EvidenceRequest request) => request.Status switch
    {
        RequestStatus.InReview => (
            l["De verklaring van deze partij wordt nu beoordeeld. Zolang dat duurt, verandert er niets aan haar antwoord.", "The declaration of this party is being reviewed. As long as it is, nothing changes in its answer."],
            l["Staat in de brief iets anders dan de partij verklaarde? Vraag dan om een aanvulling: daarna kunt u de brief invoeren. Staat er hetzelfde, dan hoeft u niets te doen. Bewaar de brief.",
              "Does the letter say something else than the party declared? Then ask for rework: after that you can enter the letter. If it says the same, you need do nothing. Keep the letter."]),
        RequestStatus.Accepted => (
            l["Het bewijs van deze partij is al goedgekeurd. Zij is klaar voor deze ronde.", "The evidence of this party was accepted already. It is done for this round."],
            l["U hoeft niets in te voeren. Bewaar de brief, en laat de partij weten dat zij klaar is.", "You need not enter anything. Keep the letter, and let the party know that it is done."]),
        RequestStatus.CaseRegistered => (
            l["Over deze partij is een zaak geregistreerd. Haar verzoek is daarmee geëindigd.", "A case was registered about this party. Its request has ended with that."],
            l["Kwam de brief binnen voordat de zaak werd geregistreerd? Leg dat meteen aan het Platform voor: dan had de zaak er niet moeten zijn. Kwam hij later, breng hem dan in bij het horen van de partij (artikel 12, lid 1). Bel de partij in beide gevallen.",
              "Did the letter come before the case was registered? Put that before the Platform at once: then the case should not be there. If it came later, bring it in when the party is heard (article 12(1)). Call the party in both cases."]),
        RequestStatus.ClosedWithoutEvidence => (
            l["Het voornemen over deze partij is gesloten, zonder zaak. Er volgt niets meer uit.", "The intention about this party was closed, without a case. Nothing follows any more."],
            l["U hoeft niets in te voeren. Bewaar de brief, en bedank de partij. In een volgende ronde vragen wij haar opnieuw.", "You need not enter anything. Keep the letter, and thank the party. In a next round we ask it again."]),
        RequestStatus.Withdrawn => (
            l["Deze organisatie is geen partij meer (artikel 11, lid 7). Haar verzoek is vervallen.", "This organisation is no longer a party (article 11(7)). Its request has lapsed."],
            l["U hoeft niets in te voeren. Is zij nog wel partij? Verbeter dat dan in het register.", "You need not enter anything. Is it still a party? Then mend that in the register."]),
        _ => (
            l["Deze ronde is voor deze partij gestopt. Dat heeft voor haar geen gevolgen.", "This round was stopped for this party. That has no consequences for it."],
            l["U hoeft niets in te voeren. Bewaar de brief, en laat de partij weten dat zij niets meer hoeft te doen.", "You need not enter anything. Keep the letter, and let the party know that it need do nothing more."]),
    };
}
