using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>Texts of letters in words.</summary>
public static class TextWords
{
    /// <summary>The letters in the order of their course, by what they are about.</summary>
    public static IReadOnlyList<(LocalText Name, IReadOnlyList<string> Texts)> Groups { get; } = Grouped();

    /// <summary>What a letter is for, and who gets it.</summary>
    public static string Purpose(this Language l, string text) => text switch
    {
        LetterStep.Ask => l["Vraagt een partij om bewijs. Hiermee begint haar termijn.", "Asks a party for evidence. Its term begins with it."],
        LetterStep.Reminder => l["Herinnert de partij eraan, vóór haar laatste dag.", "Reminds the party, before its last day."],
        LetterStep.LastCall => l["Geeft na de laatste dag nog een termijn, aan alle contactpersonen.", "Gives another term after the last day, to all contacts."],
        LetterStep.Rework => l["Vraagt na een beoordeling om een aanvulling.", "Asks for more after a review."],
        LetterStep.NewDay => l["Zegt dat de laatste dag voor iedereen is verschoven.", "Says that the last day moved for everybody."],
        LetterStep.DeferralGranted => l["Geeft de extra tijd waarom de partij vroeg.", "Gives the extra time that the party asked for."],
        LetterStep.MoreTimeGiven => l["Geeft extra tijd waarom de partij niet vroeg.", "Gives extra time that the party did not ask for."],
        LetterStep.DeferralRefused => l["Weigert extra tijd, met de redenen.", "Refuses extra time, with the reasons."],
        LetterStep.Receipt => l["Bevestigt wat is verklaard, met de bestanden.", "Confirms what was declared, with the files."],
        LetterStep.ReceiptByPost => l["Bevestigt een antwoord dat per post of mail kwam.", "Confirms an answer that came by post or mail."],
        LetterStep.FileRefused => l["Zegt dat de virusscanner een bestand weigerde.", "Says that the virus scanner refused a file."],
        LetterStep.FileDestroyed => l["Zegt dat een bestand is vernietigd dat niet gestuurd had mogen worden.", "Says that a file was destroyed that should not have been sent."],
        LetterStep.NewLink => l["Brengt een nieuwe link, nadat de oude zijn ingetrokken.", "Brings a new link, after the old ones were revoked."],
        LetterStep.FreshLink => l["Brengt de link opnieuw, als iemand daar op de site om vraagt.", "Brings the link again, when somebody asks for it on the site."],
        LetterStep.PassedOn => l["Brengt een collega aan wie het verzoek is doorgegeven de eigen link.", "Brings a colleague to whom the request was passed on their own link."],
        LetterStep.Accepted => l["Zegt dat het bewijs is goedgekeurd.", "Says that the evidence was accepted."],
        LetterStep.RoundCancelled => l["Zegt dat een ronde is gestopt.", "Says that a round was stopped."],
        LetterStep.RoundClosed => l["Zegt dat een ronde is afgesloten voordat de partij klaar was.", "Says that a round was closed before the party was ready."],
        LetterStep.AskExplanation => l["Opent een voornemen: stuur het bewijs of leg het uit.", "Opens an intention: send the evidence or explain."],
        LetterStep.Settled => l["Zegt dat het voornemen is vervallen, omdat het bewijs kwam.", "Says that the intention has ended, as the evidence came."],
        LetterStep.CaseRegistered => l["Zegt dat een zaak is geregistreerd.", "Says that a case was registered."],
        LetterStep.CaseClosed => l["Zegt dat er geen zaak komt, met de reden.", "Says that there will be no case, with the reason."],
        LetterStep.Vote => l["Vraagt de zetels om te stemmen over een voorstel.", "Asks the seats to vote on a proposal."],
        LetterStep.VoteReminder => l["Herinnert een zetel die nog niet stemde.", "Reminds a seat that has not voted."],
        LetterStep.NotDecided => l["Zegt beide kanten dat er geen besluit kwam.", "Tells both sides that there was no decision."],
        LetterStep.DecisionTaken => l["Zegt wat het Platform besloot.", "Says what the Platform decided."],
        LetterStep.MeasureNotice => l["Kondigt de partij een maatregel aan. Na aankomst begint de wachttijd.", "Gives a party notice of a measure. The standstill begins when it arrived."],
        LetterStep.MeasureInForce => l["Zegt dat de maatregel is ingegaan.", "Says that the measure took effect."],
        LetterStep.FollowUp => l["Vraagt de partij hoe zij de maatregel nakwam.", "Asks the party how it kept the measure."],
        LetterStep.MeasureKept => l["Zegt dat de maatregel is nagekomen en de zaak klaar is.", "Says that the measure was kept and the case is done."],
        LetterStep.MeasureLapsed => l["Zegt dat de maatregel vervalt, omdat de partij vertrok.", "Says that the measure lapses, as the party left."],
        LetterStep.Unresolved => l["Zegt dat de zaak niet is opgelost, met de reden.", "Says that the case was not resolved, with the reason."],
        LetterStep.AskConduct => l["Opent een voornemen over iets anders dan bewijs: leg het uit.", "Opens an intention about something else than evidence: explain."],
        LetterStep.ConductClosed => l["Zegt dat er na die uitleg geen zaak komt, met de reden.", "Says that there will be no case after that explanation, with the reason."],
        LetterStep.CaseReceived => l["Bevestigt wie een geschil of klacht indient dat die er is.", "Confirms to who brings a dispute or complaint that it is here."],
        LetterStep.CaseBrought => l["Zegt een partij dat er een geschil of klacht over haar is.", "Tells a party that there is a dispute or complaint about it."],
        LetterStep.NotAdmitted => l["Zegt beide kanten dat het Platform de zaak niet behandelt, met de reden.", "Tells both sides that the Platform does not take the case, with the reason."],
        LetterStep.CaseAdmitted => l["Zegt wie de zaak bracht dat het Platform haar behandelt.", "Tells who brought the case that the Platform takes it."],
        LetterStep.Hearing => l["Vraagt de partij om haar kant. Hiermee begint haar termijn.", "Asks the party for its side. Its term begins with it."],
        LetterStep.CaseReminder => l["Herinnert aan de laatste dag om te antwoorden of te reageren.", "Reminds of the last day to answer or to reply."],
        LetterStep.AnswerReceived => l["Bevestigt het antwoord van de partij.", "Confirms the party's answer."],
        LetterStep.HearingLapsed => l["Zegt beide kanten dat de zaak zonder antwoord verdergaat.", "Tells both sides that the case goes on without an answer."],
        LetterStep.Reply => l["Geeft wie de zaak bracht het antwoord te lezen, met een termijn om te reageren.", "Gives who brought the case the answer to read, with a term to reply."],
        LetterStep.Consultation => l["Noemt de dag waarop het Platform de zaak bespreekt.", "Names the day on which the Platform discusses the case."],
        LetterStep.TermExtended => l["Geeft beide kanten een latere laatste dag, met de reden.", "Gives both sides a later last day, with the reason."],
        LetterStep.SettlementProposed => l["Zegt de ene kant dat de andere een oplossing voorstelt.", "Tells one side that the other proposes to settle."],
        LetterStep.OriginalReleased => l["Zegt een partij dat een stuk van haar is vrijgegeven aan de zetels, met de reden.", "Tells a party that a document of its own was released to the seats, with the reason."],
        LetterStep.SettlementRefused => l["Zegt dat een voorstel niet is aangenomen of is ingetrokken.", "Says that a proposal was not accepted, or was taken back."],
        LetterStep.CaseSettled => l["Zegt beide kanten dat de zaak is opgelost.", "Tells both sides that the case is settled."],
        LetterStep.CaseWithdrawn => l["Zegt dat de zaak is ingetrokken.", "Says that the case was withdrawn."],
        LetterStep.CaseJoined => l["Zegt dat de zaak samen met een andere verdergaat.", "Says that the case goes on together with another."],
        LetterStep.AccededSupplier => l["Bevestigt de toetreding van een leverancier.", "Confirms a supplier's accession."],
        LetterStep.AccededBoard => l["Bevestigt de toetreding van een schoolbestuur.", "Confirms a school board's accession."],
        LetterStep.MembershipRecorded => l["Zegt een bestuur dat het meedoet via PO-Raad of VO-raad.", "Tells a board that it takes part through PO-Raad or VO-raad."],
        LetterStep.WithdrawalRecorded => l["Bevestigt een opzegging.", "Confirms a withdrawal."],
        LetterStep.PersonCorrected => l["Zegt dat een persoonsgegeven is verbeterd (AVG, artikel 16 en 19).", "Says that personal data was corrected (GDPR, articles 16 and 19)."],
        LetterStep.BringCase => l["Brengt een contactpersoon de link om een geschil of klacht te schrijven.", "Brings a contact the link to write down a dispute or complaint."],
        LetterStep.SignIn => l["Brengt iemand van het secretariaat de link om aan te melden.", "Brings somebody of the secretariat the link to sign in."],
        _ => "",
    };

    /// <summary>A version, as people call it.</summary>
    public static string TextVersion(this Language l, int version) => version > LetterTexts.LastShipped
        ? l[$"eigen versie {version - LetterTexts.LastShipped}", $"own version {version - LetterTexts.LastShipped}"]
        : l[$"meegeleverde versie {version}", $"shipped version {version}"];

    /// <summary>What is wrong with a text, and what to do.</summary>
    public static string Mistake(this Language l, TextMistake mistake)
    {
        var what = mistake.What;
        var sentence = mistake.Fault switch
        {
            TextFault.NoSubject => l["Vul een onderwerp in.", "Fill in a subject."],
            TextFault.LongSubject => l[$"Maak het onderwerp korter: één regel van hoogstens {TextRules.LongestSubject} tekens.", $"Make the subject shorter: one line of at most {TextRules.LongestSubject} characters."],
            TextFault.NoBody => l["Vul een tekst in.", "Fill in a text."],
            TextFault.LongBody => l[$"Maak de tekst korter: hoogstens {l.Number(TextRules.LongestBody)} tekens.", $"Make the text shorter: at most {l.Number(TextRules.LongestBody)} characters."],
            TextFault.UnknownField => l[$"Het veld ‘{what}’ bestaat niet in deze brief. Kies een veld uit de lijst, of haal het weg.", $"The field ‘{what}’ does not exist in this letter. Choose a field from the list, or take it away."],
            TextFault.MissingField => l[$"Het veld {{{what}}} ontbreekt. Zet het erin: de lezer kan er niet buiten.", $"The field {{{what}}} is missing. Put it in: the reader cannot do without it."],
            TextFault.NotInSubject => l[$"Haal {{{what}}} uit het onderwerp. Een onderwerp is kort, en iedereen kan het lezen: er staat niets persoonlijks in.", $"Take {{{what}}} out of the subject. A subject is short, and anybody may read it: nothing personal stands in it."],
            TextFault.NotAlone => l[$"Zet {{{what}}} alleen op een regel: er komt een lijst of een knop voor in de plaats.", $"Put {{{what}}} on a line of its own: a list or a button comes in its place."],
            TextFault.Html => l["Haal de HTML weg. Gebruik gewone tekst; in plaats van < schrijft u ‘kleiner dan’.", "Take the HTML away. Use plain text; write ‘less than’ instead of <."],
            TextFault.Picture => l["Haal de afbeelding weg. In een brief staat alleen tekst.", "Take the picture away. A letter has text only."],
            TextFault.Link => l["Haal de link weg. In een brief staan alleen links van velden, zoals {link}.", "Take the link away. A letter has links of fields only, such as {link}."],
            TextFault.Markup => l["Gebruik alleen alinea's, lijsten met een streepje en **vet**. Andere opmaak kan niet in een brief.", "Use paragraphs, lists with a hyphen and **bold** only. Other markup cannot stand in a letter."],
            _ => l[$"Zet deze zin er precies zo in: ‘{what}’", $"Put this sentence in exactly so: ‘{what}’"],
        };
        var place = (mistake.English, mistake.InSubject) switch
        {
            (false, true) => l["Nederlands onderwerp", "Dutch subject"],
            (false, false) => l["Nederlandse tekst", "Dutch text"],
            (true, true) => l["Engels onderwerp", "English subject"],
            _ => l["Engelse tekst", "English text"],
        };
        return $"{place}: {sentence}";
    }

    private static IReadOnlyList<(LocalText, IReadOnlyList<string>)> Grouped()
    {
        List<(LocalText Name, IReadOnlyList<string> Texts)> groups =
        [
            (new("Een verzoek om bewijs", "A request for evidence"), [LetterStep.Ask, LetterStep.Reminder, LetterStep.LastCall, LetterStep.Rework, LetterStep.Receipt, LetterStep.ReceiptByPost, LetterStep.Accepted]),
            (new("De termijn verandert", "The term changes"), [LetterStep.NewDay, LetterStep.DeferralGranted, LetterStep.MoreTimeGiven, LetterStep.DeferralRefused, LetterStep.RoundCancelled, LetterStep.RoundClosed]),
            (new("Een voornemen of een zaak", "An intention or a case"), [LetterStep.AskExplanation, LetterStep.Settled, LetterStep.CaseClosed, LetterStep.AskConduct, LetterStep.ConductClosed, LetterStep.CaseRegistered]),
            (new("Een geschil, klacht of eigen onderzoek", "A dispute, a complaint or a case on own motion"),
                [LetterStep.BringCase, LetterStep.CaseReceived, LetterStep.CaseBrought, LetterStep.NotAdmitted, LetterStep.CaseAdmitted, LetterStep.Hearing, LetterStep.CaseReminder, LetterStep.AnswerReceived, LetterStep.HearingLapsed, LetterStep.Reply, LetterStep.Consultation]),
            (new("Een zaak verandert of eindigt", "A case changes or ends"),
                [LetterStep.TermExtended, LetterStep.OriginalReleased, LetterStep.SettlementProposed, LetterStep.SettlementRefused, LetterStep.CaseSettled, LetterStep.CaseWithdrawn, LetterStep.CaseJoined]),
            (new("Stemming, besluit en maatregel", "Vote, decision and measure"), [LetterStep.Vote, LetterStep.VoteReminder, LetterStep.NotDecided, LetterStep.DecisionTaken, LetterStep.MeasureNotice,
                LetterStep.MeasureInForce, LetterStep.FollowUp, LetterStep.MeasureKept, LetterStep.MeasureLapsed, LetterStep.Unresolved]),
            (new("Links en bestanden", "Links and files"), [LetterStep.PassedOn, LetterStep.FreshLink, LetterStep.NewLink, LetterStep.FileRefused, LetterStep.FileDestroyed]),
            (new("Het register en de AVG", "The register and the GDPR"), [LetterStep.AccededSupplier, LetterStep.AccededBoard, LetterStep.MembershipRecorded, LetterStep.WithdrawalRecorded, LetterStep.PersonCorrected]),
        ];
        var rest = LetterTexts.All.Except(groups.SelectMany(group => group.Texts)).ToList();
        return [.. groups, (new LocalText("Overig", "Other"), rest)];
    }
}
