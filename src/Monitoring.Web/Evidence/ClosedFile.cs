using Microsoft.AspNetCore.Http;
using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>The answer instead of a file that may not be opened, or not yet; the page about the error says why.</summary>
internal sealed class ClosedFile : IResult
{
    private readonly FileOpening opening;
    private readonly string name;

    private ClosedFile(FileOpening opening, string name) => (this.opening, this.name) = (opening, name);

    /// <summary>The answer for a file that was not opened.</summary>
    public static IResult Of(FileOpening opening, string name) =>
        opening is { Standing: FileStanding.NotFound, File: null } ? Results.NotFound() : new ClosedFile(opening, name);

    /// <summary>Why the file that this request asked for is not opened; null when that is not what happened.</summary>
    public static (string Title, string[] Sentences)? Words(HttpContext context, Language l)
    {
        if (context.Items[typeof(ClosedFile)] is not ClosedFile closed)
            return null;
        return closed.opening.Standing switch
        {
            FileStanding.Waiting => (l["Wij controleren dit bestand nog", "We are still checking this file"],
            [
                l[$"‘{closed.name}’ wordt op virussen gecontroleerd. Dat duurt meestal een paar tellen. Ga terug en probeer het zo nog eens.",
                  $"‘{closed.name}’ is being checked for viruses. That usually takes a few seconds. Go back and try again in a moment."],
            ]),
            FileStanding.Refused => (l["Dit bestand is geweigerd", "This file was refused"],
            [
                l[$"De virusscanner vond iets in ‘{closed.name}’ dat niet veilig is. De inhoud is vernietigd; niemand kan het nog openen.",
                  $"The virus scanner found something unsafe in ‘{closed.name}’. Its content was destroyed; nobody can open it any more."],
            ]),
            FileStanding.Blocked => (l["Dit bestand is geblokkeerd", "This file was blocked"],
            [
                l[$"‘{closed.name}’ is gemeld als verkeerd geüpload. Daarom kan niemand het openen.", $"‘{closed.name}’ was reported as uploaded by mistake. So nobody can open it."],
            ]),
            FileStanding.NotFound => (l["De inhoud van dit bestand is kwijt", "The content of this file is lost"],
            [
                l[$"‘{closed.name}’ hoort in onze opslag te staan, maar is daar niet. Laat het secretariaat of de beheerder dit weten: misschien is het terug te zetten.",
                  $"‘{closed.name}’ should be in our storage, but is not there. Let the secretariat or the administrator know: perhaps it can be put back."],
                l["Wat is ingevuld en verklaard, staat er nog.", "What was filled in and declared is still there."],
            ]),
            _ => (l["De inhoud van dit bestand is vernietigd", "The content of this file was destroyed"],
            [
                l[$"Van ‘{closed.name}’ is alleen de vingerafdruk bewaard, en waarom het weg is.", $"Of ‘{closed.name}’ only the fingerprint was kept, and why it is gone."],
            ]),
        };
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Items[typeof(ClosedFile)] = this;
        httpContext.Response.StatusCode = opening.Standing is FileStanding.Waiting or FileStanding.Blocked ? StatusCodes.Status423Locked : StatusCodes.Status410Gone;
        return Task.CompletedTask;
    }
}
