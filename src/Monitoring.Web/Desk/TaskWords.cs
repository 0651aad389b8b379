using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;

namespace Monitoring.Web.Desk;

/// <summary>A task in words: what is the matter, what to do, and where.</summary>
/// <param name="Title">What is the matter.</param>
/// <param name="Advice">What to do, and when it goes away.</param>
/// <param name="Page">Where, from the root of the site.</param>
/// <param name="Action">What the link says.</param>
public sealed record TaskWords(string Title, string Advice, string? Page, string Action)
{
    /// <summary>The words for a task.</summary>
    public static TaskWords Of(DeskTask task, Language l) => task.Kind switch
    {
        DeskTaskKind.Undeliverable => new(
            l[$"Niemand van {task.Subject} is bereikbaar", $"Nobody of {task.Subject} can be reached"],
            l["Wij hebben geen adres waar onze brief aankomt. Zolang dat zo is, loopt er geen termijn. Zoek een adres dat werkt en vul het hier in; de brief gaat dan vanzelf. Vindt u er geen? Stuur de brief dan per post.",
              "We have no address at which our letter arrives. As long as that is so, no term runs. Find an address that works and fill it in here; the letter then goes by itself. Do you find none? Then send the letter by post."],
            task.Page, l["Adres verbeteren", "Mend the address"]),
        DeskTaskKind.FindOutWhetherReached => new(
            l[$"Heeft {task.Subject} onze brief?", $"Does {task.Subject} have our letter?"],
            l["De brief is weg, maar wij weten niet zeker of hij is aangekomen. Bel de partij, of stuur de brief aangetekend als dat nog niet is gedaan. Leg dan vast hoe u haar bereikte. Tot dan loopt er door deze brief geen termijn.",
              "The letter has left, but we do not know for certain whether it arrived. Call the party, or send the letter by registered post if that was not done yet. Then record how you reached it. Until then no term runs by this letter."],
            task.Page, l["Vastleggen", "Record"]),
        DeskTaskKind.VerifyComplainant => new(
            l[$"‘{task.Subject}’ wil een zaak brengen", $"‘{task.Subject}’ wants to bring a case"],
            l["Wij kennen geen contactpersoon van deze partij, of herkennen haar niet. Zoek uit wie het is, en bel haar op een nummer dat u zelf heeft opgezocht. Klopt het? Zet de contactpersoon in het register of open de zaak zelf.",
              "We know no contact of this party, or do not recognise it. Find out who it is, and call it on a number that you looked up yourself. Is it right? Put the contact in the register, or open the case yourself."],
            task.Page, l["Bekijken", "Look at it"]),
        DeskTaskKind.Unreachable => new(
            l[$"{task.Subject} weet niet wat wij vastlegden", $"{task.Subject} does not know what we recorded"],
            l["Er is een brief over de deelname, maar geen adres dat werkt. Vul een adres in; de brief gaat dan vanzelf weg. Vindt u er geen? Stuur de brief dan per post.",
              "There is a letter about its part in the Convenant, but no address that works. Fill in an address; the letter then leaves by itself. Do you find none? Then send the letter by post."],
            task.Page, l["Adres verbeteren", "Mend the address"]),
        DeskTaskKind.WithoutAddress => new(
            task.Subject == "1" ? l["1 partij zonder adres", "1 party without an address"] : l[$"{task.Subject} partijen zonder adres", $"{task.Subject} parties without an address"],
            l["Aan deze partijen kunnen wij niets sturen. Zoek adressen en zet ze erbij, een voor een of met een lijst.",
              "To these parties we can send nothing. Find addresses and add them, one by one or with a list."],
            task.Page, l["Naar de lijst", "To the list"]),
        DeskTaskKind.FounderWithdrew => new(
            l[$"{task.Subject} heeft opgezegd als initiatiefnemer", $"{task.Subject} withdrew as a founder"],
            l["Het Platform moet besluiten wat dit betekent (artikel 8 en artikel 11, lid 7). Op de pagina staat wie en wat het raakt.",
              "The Platform has to decide what this means (article 8 and article 11(7)). The page names whom and what it touches."],
            task.Page, l["Wie en wat het raakt", "Whom and what it touches"]),
        DeskTaskKind.AdoptionMissing => new(
            l[$"De ronde van ‘{task.Subject}’ wacht op het Platform", $"The round of ‘{task.Subject}’ waits for the Platform"],
            l["De dag is er, maar het Platform heeft het kader of het plan nog niet vastgesteld (artikel 9, lid 1). Leg de vaststelling vast, dan begint de ronde vanzelf.",
              "The day has come, but the Platform has not adopted the framework or the plan yet (article 9(1)). Record the adoption, and the round starts by itself."],
            task.Page, l["Naar de vaststellingen", "To the adoptions"]),
        DeskTaskKind.DecideIntention => new(
            l[$"Besluit over het voornemen bij {task.Subject}", $"Decide on the intention about {task.Subject}"],
            l["De partij heeft uitleg gegeven, of haar termijn daarvoor is voorbij. Registreer de zaak, of sluit haar met redenen.",
              "The party has explained itself, or its term to do so has ended. Register the case, or close it with reasons."],
            task.Page, l["Naar de zaak", "To the case"]),
        DeskTaskKind.DecideAdmissibility => new(
            l[$"Kan het Platform de zaak over {task.Subject} behandelen?", $"Can the Platform take the case about {task.Subject}?"],
            l["Er is een geschil of klacht binnen. Kijk of wie het voorlegt dat mag, of het over het Convenant gaat (artikel 2) en of er niet al over is besloten. Behandel de zaak, of zeg met redenen waarom niet.",
              "A dispute or complaint came in. See whether who brings it may do so, whether it is about the Convenant (article 2), and whether it was not decided before. Take the case, or say with reasons why not."],
            task.Page, l["Naar de zaak", "To the case"]),
        DeskTaskKind.PlanConsultation => new(
            l[$"Plan het overleg over de zaak over {task.Subject}", $"Set the day to discuss the case about {task.Subject}"],
            l["Beide kanten zijn gehoord, of hun termijn is voorbij. Kies de dag waarop het Platform de zaak bespreekt (artikel 12, lid 1). Beide kanten krijgen bericht.",
              "Both sides were heard, or their term has ended. Choose the day on which the Platform discusses the case (article 12(1)). Both sides are told."],
            task.Page, l["Dag kiezen", "Choose a day"]),
        DeskTaskKind.RecordConsultation => new(
            l[$"Leg het overleg over de zaak over {task.Subject} vast", $"Record what was discussed on the case about {task.Subject}"],
            l["Het Platform bespreekt deze zaak. Leg na het overleg vast wat eruit kwam, met het verslag. Of kies een andere dag als het niet doorging.",
              "The Platform discusses this case. After the meeting, record what came of it, with the minutes. Or choose another day if it did not take place."],
            task.Page, l["Vastleggen", "Record"]),
        DeskTaskKind.MakeProposal => new(
            l[$"Maak een voorstel in de zaak over {task.Subject}", $"Make a proposal in the case about {task.Subject}"],
            l["Het overleg is geweest. Schrijf op wat er is vastgesteld en wat u voorstelt te besluiten. De zetels stemmen daarover.",
              "The meeting was held. Write what was found and what you propose to decide. The seats vote on it."],
            task.Page, l["Naar de zaak", "To the case"]),
        DeskTaskKind.JudgeMeasure => new(
            l[$"Is de maatregel bij {task.Subject} nagekomen?", $"Did {task.Subject} keep the measure?"],
            l["De dag is er waarop wij kijken of de maatregel is nagekomen. Zeg of dat zo is, met redenen.",
              "The day is there on which we look whether the measure was kept. Say whether it was, with reasons."],
            task.Page, l["Naar de zaak", "To the case"]),
        DeskTaskKind.SeatsUnreached => new(
            l[$"Niet gevraagd om te stemmen: {task.Subject}", $"Not asked to vote: {task.Subject}"],
            l["Van deze zetels kennen wij niemand, of de brief kwam terug. Vul in wie voor de zetel stemt; dan gaat de brief vanzelf.",
              "We know nobody of these seats, or the letter came back. Fill in who votes for the seat; then the letter leaves by itself."],
            task.Page, l["Naar de initiatiefnemers", "To the founders"]),
        DeskTaskKind.SilentSeats => new(
            l[$"Laatste dag om te stemmen, geen stem van: {task.Subject}", $"Last day to vote, no vote of: {task.Subject}"],
            l["Bel deze zetels vandaag, of geef meer tijd met redenen. Na vandaag sluit de stemming zonder hun stem.",
              "Call these seats today, or give more time with reasons. After today the vote closes without theirs."],
            task.Page, l["Naar de zaak", "To the case"]),
        DeskTaskKind.JudgeBreach => new(
            l[$"Beoordeel of dit een datalek is: bestand van {task.Subject}", $"Judge whether this is a data breach: file of {task.Subject}"],
            l["Een bestand had niet geüpload mogen worden. Het is geblokkeerd en de inhoud is vernietigd. Beoordeel binnen 72 uur of u het meldt bij de Autoriteit Persoonsgegevens (AVG, artikel 33).",
              "A file should not have been uploaded. It is blocked and its content destroyed. Judge within 72 hours whether you notify the Autoriteit Persoonsgegevens (GDPR, article 33)."],
            task.Page, l["Beoordelen", "Judge"]),
        DeskTaskKind.DecideDeferral => new(
            l[$"{task.Subject} vraagt om meer tijd", $"{task.Subject} asks for more time"],
            l["Geef uitstel, of weiger het met redenen. Zolang u niet besluit, staat de termijn stil: er gaat geen laatste oproep uit en er komt geen voornemen.",
              "Grant it, or refuse it with reasons. As long as you do not decide, the term stands still: no last call leaves and no intention opens."],
            task.Page, l["Besluiten", "Decide"]),
        DeskTaskKind.EnterAnswer => new(
            l[$"Voer het antwoord in dat van {task.Subject} kwam", $"Enter the answer that came from {task.Subject}"],
            l["Er ligt een brief of mail van deze partij. Zolang die niet is ingevoerd, staat haar termijn stil: er gaat geen laatste oproep uit en er komt geen voornemen.",
              "A letter or mail of this party lies here. As long as it is not entered, its term stands still: no last call leaves and no intention opens."],
            task.Page, l["Invoeren", "Enter"]),
        DeskTaskKind.ScannerAway => new(
            l["De virusscanner antwoordt niet", "The virus scanner does not answer"],
            l["Nieuwe bestanden kunnen nog niet worden geopend. Er gaat niets verloren: zodra de scanner antwoordt, gaan ze vanzelf open en verdwijnt deze taak. Vraag de beheerder ernaar te kijken.",
              "New files cannot be opened yet. Nothing is lost: as soon as the scanner answers they open by themselves and this task goes away. Ask the administrator to look."],
            task.Page, ""),
        DeskTaskKind.FileRefused => new(
            l[$"Een bestand van {task.Subject} is geweigerd", $"A file of {task.Subject} was refused"],
            l["De virusscanner vond er iets in. De inhoud is vernietigd. Was het bewijs, dan is het uit het antwoord gehaald en krijgt de partij een brief: wat er gebeurde en wat zij kan doen. Houd in de gaten of er een ander bestand komt.",
              "The virus scanner found something in it. Its content was destroyed. If it was evidence, it was taken out of the answer and the party gets a letter: what happened and what it can do. Keep an eye on whether another file comes."],
            task.Page, l["Naar het bestand", "To the file"]),
        DeskTaskKind.BackupMissing => new(
            l["Er is al meer dan een dag geen back-up", "For more than a day there is no backup"],
            l["Het systeem probeert het elk uur opnieuw. Er is nog niets verloren, maar als nu de opslag kapotgaat, zijn de laatste dagen weg. Vraag de beheerder vandaag nog ernaar te kijken. Deze taak verdwijnt vanzelf zodra er weer een back-up is.",
              "The system tries again every hour. Nothing is lost yet, but should the storage break now, the last days are gone. Ask the administrator to look today. This task goes away by itself as soon as there is a backup again."],
            task.Page, l["Naar het beheer", "To the operation page"]),
        _ => new(
            l["Een stap lukt steeds niet", "A step keeps failing"],
            l[$"Het systeem blijft het proberen, en er gaat niets verloren. Blijft deze taak staan? Geef dan deze code door aan de beheerder: {task.Subject}",
              $"The system keeps trying, and nothing is lost. Does this task stay? Then pass this code on to the administrator: {task.Subject}"],
            task.Page ?? PageOf(task.Subject), l["Waar het over gaat", "What it is about"]),
    };

    // A stuck process is named workflow~key; its key tells whose page it is.
    private static string? PageOf(string process) => process.Split('~') switch
    {
        [RunRound.WorkflowName, var round] => Links.Round(round),
        [AskEvidence.WorkflowName, var round, var party] => Links.Request(round, party),
        [HandleComplaint.WorkflowName, .. var complaint] => Links.Case(string.Join('~', complaint)),
        [WriteToParty.WorkflowName, var party, _] => Links.Party(party),
        [ImportList.WorkflowName, var import] => Links.Import(import),
        [SchedulePlan.WorkflowName, var plan] => Links.Plan(plan),
        _ => null,
    };
}
