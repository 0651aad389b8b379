using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Monitoring.Privacy;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Privacy;

/// <summary>What is held of one person, as a file to send: a page that needs nothing else, and the same for programs (AVG 15 and 20).</summary>
public static class PersonExport
{
    /// <summary>The zip.</summary>
    public static byte[] Of(string name, IReadOnlyList<PersonTrace> traces, DateTimeOffset at, Language l)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "overzicht.html", Encoding.UTF8.GetBytes(Html(name, traces, at, l)));
            Add(zip, "overzicht.json", JsonSerializer.SerializeToUtf8Bytes(new { name, at, traces }, Json.Options));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static string Html(string name, IReadOnlyList<PersonTrace> traces, DateTimeOffset at, Language l)
    {
        var title = l[$"Wat het Platform van {name} bewaart", $"What the Platform holds of {name}"];
        var page = new StringBuilder($"<!doctype html><html lang=\"{l.Tag}\"><meta charset=\"utf-8\"><title>{Text(title)}</title><h1>{Text(title)}</h1><p>{Text(l.DateTime(at))}</p>");
        page.Append(Text(l["U kunt vragen om verbetering of om wissen, en u kunt een klacht indienen bij de Autoriteit Persoonsgegevens.", "You can ask for correction or erasure, and you can complain to the Autoriteit Persoonsgegevens."]));
        foreach (var group in traces.GroupBy(trace => trace.Kind))
        {
            page.Append(l.Culture, $"<h2>{Text(l.Of(group.Key))}</h2><ul>");
            foreach (var trace in group)
            {
                page.Append(l.Culture, $"<li>{Text(trace.PartyName)}: {Text(trace.Kind == PersonTraceKind.Letter ? l.Letter(trace.Values[0]) : string.Join(" · ", trace.Values))}{(trace.At is { } when ? $" ({Text(l.DateTime(when))})" : "")}</li>");
            }

            page.Append("</ul>");
        }

        return page.Append("</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
