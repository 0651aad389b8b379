using System.IO.Compression;
using System.Text;
using Monitoring.Complaints;
using Monitoring.Evidence;

namespace Monitoring.Web.Complaints;

/// <summary>The whole case as a ZIP: the document, and every file that can be opened. Written as it is read, in constant memory.</summary>
internal static class CaseArchive
{
    /// <summary>The files of a case with their places in the ZIP: what was said, the minutes.</summary>
    public static IReadOnlyList<(string Name, CaseFile File)> FilesOf(CaseContents contents)
    {
        var meetings = contents.Case.EarlierConsultations.Append(contents.Case.Consultation).Select(meeting => meeting?.Minutes).OfType<CaseFile>();
        var files = contents.Statements.SelectMany(said => said.Files.Select(file => (Folder: FormattableString.Invariant($"stukken/{said.Number:D2}"), File: file)))
            .Concat(meetings.Select((file, number) => (Folder: FormattableString.Invariant($"verslagen/{number + 1:D2}"), File: file)));

        // Two files of one name, or names that differ in case only, would come out as one.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<(string Name, CaseFile File)>();
        foreach (var (folder, file) in files)
        {
            var name = $"{folder}-{SafeName.Of(file.Name)}";
            for (var number = 2; !taken.Add(name); number++)
            {
                name = FormattableString.Invariant($"{folder}-{number}-{SafeName.Of(file.Name)}");
            }

            named.Add((name, file));
        }

        return named;
    }

    /// <summary>Writes the ZIP.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="contents">The case.</param>
    /// <param name="document">Its document.</param>
    /// <param name="files">Opens a file of a statement or a meeting.</param>
    /// <param name="decisions">Opens the document of a decision.</param>
    /// <param name="l">The language.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task Write(Stream to, CaseContents contents, string document, CaseFiles files, DecisionDocuments decisions, Language l, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        await Add(zip, "dossier.html", new MemoryStream(Encoding.UTF8.GetBytes(document)), CompressionLevel.Optimal, cancellation);
        foreach (var closed in contents.Case.Votes.Where(vote => vote.Document is not null))
        {
            if (await decisions.Open(contents.Case, closed.Proposal, cancellation) is { } decision)
            {
                await Add(zip, FormattableString.Invariant($"besluiten/{closed.Proposal:D2}.html"), decision, CompressionLevel.Optimal, cancellation);
            }
        }

        var missing = new StringBuilder();
        foreach (var (name, file) in FilesOf(contents))
        {
            var opening = await files.Open(file, cancellation);
            if (opening.IsOpen)
            {
                // What people send is packed already.
                await Add(zip, name, opening.Content, CompressionLevel.NoCompression, cancellation);
            }
            else
            {
                missing.AppendLine(name);
            }
        }

        if (missing.Length > 0)
        {
            var said = l["Deze bestanden zijn er niet bij: zij worden nog gecontroleerd, of zijn geblokkeerd of vernietigd.", "These files are not here: they are still being checked, or were blocked or destroyed."];
            await Add(zip, "ontbreekt.txt", new MemoryStream(Encoding.UTF8.GetBytes($"{said}\r\n\r\n{missing}")), CompressionLevel.Optimal, cancellation);
        }
    }

    private static async Task Add(ZipArchive zip, string name, Stream content, CompressionLevel level, CancellationToken cancellation)
    {
        await using (content)
        {
            await using var entry = await zip.CreateEntry(name, level).OpenAsync(cancellation);
            await content.CopyToAsync(entry, cancellation);
        }
    }
}
