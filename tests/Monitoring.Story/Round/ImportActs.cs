using System.Globalization;
using System.Text;
using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>Fills the register: by the command before the service starts, or by the page of one that runs already.</summary>
public sealed class ImportActs(Stage stage, Visitor desk)
{
    private static readonly string Imported = $"{Cast.Members.Count.ToString(CultureInfo.InvariantCulture)} organisations imported";

    /// <summary>Imports the parties twice, and DUO's lists of school boards where they are.</summary>
    public async Task ByCommand(ServiceProcess service, CancellationToken cancellation)
    {
        var folder = await Folder(Cast.Files, cancellation);
        var (dry, _) = await service.Command(["import", folder, "--dry-run"], cancellation);
        var (first, _) = await service.Command(["import", folder], cancellation);
        var (second, again) = await service.Command(["import", folder], cancellation);
        stage.Check("import: a dry run, the import, the same again", dry == 0 && first == 0 && second == 0);
        stage.Tell("before the round", $"{Imported}; again: {again.Split('\n')[^1]}");
        Directory.Delete(folder, recursive: true);
        if (SchoolBoardLists.Here is { } lists)
        {
            var (code, words) = await service.Command(["import", .. lists], cancellation);
            stage.Check("import of DUO's lists of school boards: known, no party", code == 0);
            stage.Tell("before the round", words.Split('\n')[^1]);
        }
    }

    /// <summary>Writes the files of an import.</summary>
    /// <returns>The folder, which whoever asked takes away.</returns>
    public static async Task<string> Folder(IEnumerable<(string Name, string Text)> files, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("monitoring-import-").FullName;
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
        }

        return folder;
    }

    /// <summary>Imports the parties as the secretary does: a list is looked at first, then written. The same again changes nothing.</summary>
    /// <param name="files">The lists, in order.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">The service has rounds already.</exception>
    public async Task ByPage(IReadOnlyList<(string Name, string Text)> files, CancellationToken cancellation)
    {
        if ((await desk.Open("/rondes", cancellation)).LinksTo("/rondes/").Any(link => link is not "/rondes/plannen"))
        {
            throw new InvalidOperationException("The story needs a service with an empty storage, and this one has rounds already.");
        }

        foreach (var (name, text) in files)
        {
            var list = await Check(name, text, cancellation);
            stage.Check($"import of {name}: no line is wrong", 0, list.Figure("Klopt niet"));
            await desk.Press(list, "Alles opslaan", cancellation);
            await new Calendar(stage).MoveDays(0, cancellation);
        }

        var (first, lines) = files[0];
        stage.Check($"import of {first} again: nothing new", 0, (await Check(first, lines, cancellation)).Figure("Toegevoegd"));
    }

    private async Task<SeenPage> Check(string name, string text, CancellationToken cancellation)
    {
        var sent = await desk.Press(await desk.Open("/register/import", cancellation), "Controleren", cancellation, (name, Encoding.UTF8.GetBytes(text)));
        await new Calendar(stage).MoveDays(0, cancellation);
        return await desk.Open(sent.Path, cancellation);
    }
}
