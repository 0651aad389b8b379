using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;
using Monitoring.Web.Evidence;
using Monitoring.Web.Shell;

namespace Monitoring.Web.Pages;

/// <summary>
/// What a visitor sees instead of the page when it is refused or fails. It never names what is inside, and is the same
/// for what does not exist and for what is not there for this visitor to know of, if a page answers 404 to both.
/// </summary>
[AllowAnonymous]
public sealed class ErrorModel(Language l, ILogger<ErrorModel> log) : PageModel
{
    private static readonly string[] DeskFolders = ["/rondes/", "/plannen/", "/zaken/", "/register/", "/avg/", "/vaststellingen/", "/datalekken/", "/bestanden/"];

    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>What to quote to the secretariaat; only where an engineer can find something by it.</summary>
    public string? Quote { get; private set; }

    /// <summary>Where the visitor was.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Whether it was a page of the secretariaat that is not there: nobody comes there by a letter.</summary>
    public bool IsOfDesk => Code == 404 && DeskFolders.Any(folder => Address.StartsWith(folder, StringComparison.Ordinal));

    public IActionResult OnGet(int code)
    {
        // Whoever comes here by its own address finds nothing, and leaves no error in the log.
        if (!ErrorAnswers.IsOne(HttpContext))
            return NotFound();
        Code = code;
        Address = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/";
        (Title, Sentences) = ClosedFile.Words(HttpContext, l) ?? Words(code);
        if (code >= 500 && code != 503)
        {
            Quote = ErrorCode.Of(HttpContext);
            log.LogError("A visitor was shown the code {Code}.", Quote);
        }
        return Page();
    }

    private (string Title, string[] Sentences) Words(int code) => code switch
    {
        400 => (l["Dit formulier is verlopen", "This form has expired"], new[]
        {
            l["De pagina stond te lang open, of was in een ander venster al veranderd. Er is niets verloren van wat u eerder heeft opgeslagen.",
              "The page was open for too long, or had changed in another window. Nothing that you saved before is lost."],
            l["Wat u hier als laatste invulde, is niet verstuurd. Open de pagina opnieuw en verstuur het nog een keer.",
              "What you filled in last was not sent. Open the page again and send it once more."],
        }),
        401 => (l["Uw sessie is afgelopen", "Your session has ended"],
        [
            l["Open de link uit onze e-mail opnieuw, dan gaat u verder waar u was. Alles wat u heeft opgeslagen, is er nog.",
              "Open the link in our e-mail again to go on where you were. Everything that you saved is still there."],
        ]),
        403 when Address.StartsWith("/verzoek/", StringComparison.Ordinal) => (l["U heeft intussen een andere link geopend", "You have opened another link meanwhile"],
        [
            l["In één browser kunt u aan één verzoek tegelijk werken. Open de link uit onze e-mail van deze ronde opnieuw, dan gaat u verder waar u was. Alles wat u heeft opgeslagen, is er nog.",
              "In one browser you can work on one request at a time. Open the link in our e-mail about this round again to go on where you were. Everything that you saved is still there."],
            l["Kwam de link van deze ronde bij een ander aan? Vraag die dan om hem aan u door te geven, of vraag het secretariaat.",
              "Did the link of this round go to somebody else? Then ask them to pass it on to you, or ask the secretariat."],
        ]),
        403 when Address.StartsWith("/zaak/", StringComparison.Ordinal) => (l["U heeft intussen een andere link geopend", "You have opened another link meanwhile"],
        [
            l["In één browser kunt u één zaak tegelijk openen. Open de link uit onze e-mail over deze zaak opnieuw, dan gaat u verder waar u was.",
              "In one browser you can have one case open at a time. Open the link in our e-mail about this case again to go on where you were."],
        ]),
        403 => (l["Deze pagina is niet voor u", "This page is not for you"],
        [
            l["U bent aangemeld, maar deze pagina hoort bij iemand anders. Denkt u dat dit niet klopt? Het secretariaat helpt u graag.",
              "You are signed in, but this page belongs to somebody else. Do you think this is wrong? The secretariat will gladly help you."],
        ]),
        413 => (l["Dit bestand is te groot", "This file is too large"],
        [
            l["Een bestand mag hoogstens 50 MB zijn. Er is niets opgeslagen van dit bestand; wat u eerder gaf, is er nog.",
              "A file may be at most 50 MB. Nothing of this file was kept; what you gave before is still there."],
            l["Ga terug en kies een kleiner bestand, of splits het in delen.", "Go back and choose a smaller file, or split it."],
        ]),
        429 => (l["Even geduld", "One moment"],
        [
            l["U heeft dit in korte tijd te vaak gevraagd. Wacht een kwartier en probeer het dan opnieuw.",
              "You asked for this too often in a short time. Wait a quarter of an hour, then try again."],
        ]),
        503 => (l["Deze site is even dicht", "This site is shut for a moment"],
        [
            l["Wij zetten gegevens terug. Zolang dat duurt, is de site dicht. Probeer het over een uur opnieuw; uw link blijft werken.",
              "We are putting data back. As long as that lasts, the site is shut. Please try again in an hour; your link goes on working."],
            l["Loopt er een termijn? Er gebeurt niets zolang de site dicht is.", "Does a term run? Nothing happens as long as the site is shut."],
        ]),
        >= 500 => (l["Er ging bij ons iets mis", "Something went wrong on our side"],
        [
            l["Het ligt niet aan u. Wat u eerder heeft opgeslagen, is er nog. Probeer het over een paar minuten opnieuw.",
              "It is not your fault. What you saved before is still there. Please try again in a few minutes."],
            l["Blijft het misgaan? Meld het bij het secretariaat.", "Does it keep going wrong? Please tell the secretariat."],
        ]),
        _ when IsOfDesk => (l["Deze pagina is er niet", "There is no such page"],
        [
            l["Misschien is het adres niet goed overgenomen, of is wat hier stond er niet meer.",
              "The address may have been copied wrongly, or what stood here is gone."],
        ]),
        _ => (l["Deze pagina is er niet", "There is no such page"],
        [
            l["Misschien is het adres niet goed overgenomen, of is de pagina er niet meer.",
              "The address may have been copied wrongly, or the page is gone."],
            l["Kwam u hier met een link uit een e-mail? Dan is die link misschien niet meer geldig. U vraagt zelf een nieuwe aan met de knop hieronder.",
              "Did you come by a link in an e-mail? It may no longer be valid. Ask for a new one by the button below."],
        ]),
    };
}
