using Monitoring.Letters;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Evidence;

/// <summary>Letters in words.</summary>
public static class LetterWords
{
    /// <summary>Which letter.</summary>
    public static string Letter(this Language l, string step) => LetterStep.TextOf(step) switch
    {
        LetterStep.Ask => l["Eerste brief", "First letter"],
        LetterStep.Reminder => l["Herinnering", "Reminder"],
        LetterStep.LastCall => l["Laatste oproep", "Last call"],
        LetterStep.Receipt => l["Ontvangstbevestiging", "Receipt"],
        LetterStep.ReceiptByPost => l["Ontvangstbevestiging, per post", "Receipt, by post"],
        LetterStep.PassedOn => l["Doorgegeven aan een collega", "Passed on to a colleague"],
        LetterStep.FreshLink => l["Link opnieuw gevraagd", "Link asked for again"],
        LetterStep.FileRefused => l["Bestand geweigerd", "File refused"],
        LetterStep.FileDestroyed => l["Bestand vernietigd", "File destroyed"],
        LetterStep.NewDay => l["Nieuwe laatste dag", "New last day"],
        LetterStep.RoundCancelled => l["Ronde gestopt", "Round stopped"],
        LetterStep.RoundClosed => l["Ronde afgesloten", "Round closed"],
        LetterStep.DeferralGranted => l["Meer tijd gegeven", "More time granted"],
        LetterStep.MoreTimeGiven => l["Meer tijd gegeven door het secretariaat", "More time given by the secretariat"],
        LetterStep.DeferralRefused => l["Meer tijd geweigerd", "More time refused"],
        LetterStep.NewLink => l["Nieuwe link", "New link"],
        LetterStep.Rework => l["Aanvulling gevraagd", "Asked to add"],
        LetterStep.Accepted => l["Goedgekeurd", "Accepted"],
        LetterStep.AskExplanation => l["Vraag om uitleg", "Request to explain"],
        LetterStep.Settled => l["Voornemen vervallen: bewijs kwam", "Intention ended: evidence came"],
        LetterStep.CaseRegistered => l["Zaak geregistreerd", "Case registered"],
        LetterStep.CaseClosed => l["Voornemen gesloten", "Intention closed"],
        LetterStep.Vote => l["Vraag aan de zetels om te stemmen", "Seats asked to vote"],
        LetterStep.VoteReminder => l["Herinnering aan een zetel die niet stemde", "Reminder to a seat that did not vote"],
        LetterStep.NotDecided => l["Geen besluit", "No decision"],
        LetterStep.DecisionTaken => l["Besluit", "Decision"],
        LetterStep.MeasureNotice => l["Maatregel aangekondigd", "Notice of a measure"],
        LetterStep.MeasureInForce => l["Maatregel ingegaan", "Measure in force"],
        LetterStep.FollowUp => l["Vraag of de maatregel is nagekomen", "Asked whether the measure was kept"],
        LetterStep.MeasureKept => l["Maatregel nagekomen", "Measure kept"],
        LetterStep.MeasureLapsed => l["Maatregel vervallen", "Measure lapsed"],
        LetterStep.Unresolved => l["Zaak niet opgelost", "Case unresolved"],
        LetterStep.AskConduct => l["Vraag om uitleg over gedrag", "Request to explain conduct"],
        LetterStep.ConductClosed => l["Voornemen over gedrag gesloten", "Intention about conduct closed"],
        LetterStep.CaseReceived => l["Zaak ontvangen", "Case received"],
        LetterStep.CaseBrought => l["Bericht van een geschil of klacht", "Word of a dispute or complaint"],
        LetterStep.NotAdmitted => l["Zaak niet behandeld", "Case not taken"],
        LetterStep.CaseAdmitted => l["Zaak wordt behandeld", "Case taken"],
        LetterStep.Hearing => l["Vraag om een antwoord (wederhoor)", "Request to answer (hearing)"],
        LetterStep.CaseReminder => l["Herinnering in de zaak", "Reminder in the case"],
        LetterStep.AnswerReceived => l["Antwoord ontvangen", "Answer received"],
        LetterStep.HearingLapsed => l["Zaak verder zonder antwoord", "Case goes on without an answer"],
        LetterStep.Reply => l["Antwoord om te lezen", "Answer to read"],
        LetterStep.Consultation => l["Dag van het overleg", "Day of the consultation"],
        LetterStep.TermExtended => l["Meer tijd in de zaak", "More time in the case"],
        LetterStep.OriginalReleased => l["Stuk vrijgegeven aan de zetels", "Document released to the seats"],
        LetterStep.BringCase => l["Link om een zaak te brengen", "Link to bring a case"],
        LetterStep.SettlementProposed => l["Voorstel voor een oplossing", "Proposal to settle"],
        LetterStep.SettlementRefused => l["Oplossing niet aangenomen", "Settlement not accepted"],
        LetterStep.CaseSettled => l["Zaak opgelost", "Case settled"],
        LetterStep.CaseWithdrawn => l["Zaak ingetrokken", "Case withdrawn"],
        LetterStep.CaseJoined => l["Zaak samengevoegd", "Case joined"],
        LetterStep.AccededSupplier => l["Toetreding van een leverancier bevestigd", "Accession of a supplier confirmed"],
        LetterStep.AccededBoard => l["Toetreding van een bestuur bevestigd", "Accession of a board confirmed"],
        LetterStep.SignIn => l["Link om aan te melden", "Link to sign in"],
        LetterStep.MembershipRecorded => l["Deelname via lidmaatschap bevestigd", "Part through membership confirmed"],
        LetterStep.PersonCorrected => l["Bericht dat een persoonsgegeven is verbeterd", "Word that personal data was corrected"],
        LetterStep.WithdrawalRecorded => l["Opzegging bevestigd", "Withdrawal confirmed"],
        _ => step,
    };

    /// <summary>Since when all mail is held, and by whom.</summary>
    public static string HeldSince(this Language l, MailHold hold) => hold.By == HoldMail.Operator
        ? l[$"Sinds {l.DateTime(hold.Since)}, door de beheerder.", $"Since {l.DateTime(hold.Since)}, by the administrator."]
        : l[$"Sinds {l.DateTime(hold.Since)}, door {hold.By}.", $"Since {l.DateTime(hold.Since)}, by {hold.By}."];

    /// <summary>How it is known that it arrived.</summary>
    public static string Way(this Language l, ReachedBy how) => how switch
    {
        ReachedBy.Phone => l["aan de telefoon bevestigd", "confirmed on the telephone"],
        ReachedBy.Mail => l["per e-mail bevestigd", "confirmed by e-mail"],
        ReachedBy.Post => l["per post bezorgd, met bewijs", "delivered by post, with proof"],
        _ => l["persoonlijk bevestigd", "confirmed in person"],
    };

    /// <summary>What more is known of how it went than how far it is; null when that is all.</summary>
    public static string? Why(this Language l, LetterTrace letter) => letter switch
    {
        { ComplainedAt: not null } => l["de lezer meldde deze brief als ongewenst", "its reader reported this letter as unwanted"],
        { Bounce: BounceKind.Hard } => l["het adres bestaat niet, of neemt geen post aan", "the address does not exist, or takes no mail"],
        { Bounce: BounceKind.Blocked } => l["de kant van de ontvanger weigerde deze brief", "the receiving side refused this letter"],
        { Bounce: BounceKind.Expired } => l["dagenlang geprobeerd, zonder succes", "tried for days, without success"],
        { State: LetterState.HandedOver, DelayedAt: not null } => l["vertraagd: een server probeert het nog", "delayed: a server still tries"],
        { State: LetterState.Delivered, CountsAsDelivered: true, Reached: null } => l["een hele werkdag lang kwam er niets terug", "nothing came back for a whole working day"],
        _ => null,
    };

    /// <summary>How far it is, by mail or by post.</summary>
    public static (TagKind Kind, string Word) Delivery(this Language l, LetterTrace letter) => letter switch
    {
        { IsByPost: true, State: LetterState.Written } => (TagKind.Warn, l["Nog niet gepost", "Not posted yet"]),
        { IsByPost: true, State: LetterState.HandedOver } => (TagKind.Info, l["Gepost, nog niet bevestigd", "Posted, not confirmed yet"]),
        _ => l.Delivery(letter.State),
    };

    /// <summary>How far it is.</summary>
    public static (TagKind Kind, string Word) Delivery(this Language l, LetterState state) => state switch
    {
        LetterState.Written => (TagKind.Info, l["Staat klaar", "Ready to leave"]),
        LetterState.HandedOver => (TagKind.Info, l["Verstuurd, nog niet bevestigd", "Sent, not confirmed yet"]),
        LetterState.Delivered => (TagKind.Ok, l["Aangekomen", "Delivered"]),
        LetterState.Bounced => (TagKind.Bad, l["Kwam terug", "Came back"]),
        _ => (TagKind.Info, l["Niet verstuurd", "Not sent"]),
    };
}
