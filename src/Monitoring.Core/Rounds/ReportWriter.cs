using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Calendar;
using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>Writes one language of a kept page as HTML: headings, paragraphs and tables, every word escaped.</summary>
internal sealed class ReportWriter(bool english)
{
    private const string Style = """
        body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem;font:17px/1.55 "Source Sans 3",system-ui,sans-serif;color:#16243a;background:#fff}
        h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.35rem;margin-top:2.2rem}h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d5dce6;font-weight:400}
        thead th{font-weight:600;color:#46566e}td{text-align:right;white-space:nowrap}td.w{text-align:left;white-space:normal}code{overflow-wrap:anywhere}
        .small{color:#46566e;font-size:1rem}section+section{border-top:3px solid #0b5cad;margin-top:3rem;padding-top:1rem}a{color:#0b5cad}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}section+section{break-before:page;border:0;margin:0}h2,h3{break-after:avoid}tr{break-inside:avoid}a{color:inherit}}
        """;

    private readonly StringBuilder text = new();

    /// <summary>A whole page, Dutch and English, without anything from elsewhere.</summary>
    /// <param name="title">The title.</param>
    /// <param name="section">Writes one language; English when true.</param>
    public static string Page(string title, Func<bool, string> section) => $"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)}</title>
        <style>{Style}</style></head>
        <body><p class="small"><a href="#en" lang="en">English below</a></p>
        <main>
        <section lang="nl" id="nl">
        {section(false)}</section>
        <section lang="en" id="en">
        {section(true)}</section>
        </main></body></html>

        """;

    /// <summary>All that was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Adds an element with words.</summary>
    public void Add(string tag, string words, string attributes = "") =>
        text.Append('<').Append(tag).Append(attributes).Append('>').Append(WebUtility.HtmlEncode(words)).Append("</").Append(tag).AppendLine(">");

    /// <summary>Adds words as somebody wrote them: a paragraph for each line.</summary>
    public void Paragraphs(string words)
    {
        foreach (var line in words.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            Add("p", line);
        }
    }

    /// <summary>Adds a paragraph with a code between its words.</summary>
    public void AddWithCode(string before, string code, string after) =>
        text.Append("<p>").Append(WebUtility.HtmlEncode(before)).Append(" <code>").Append(WebUtility.HtmlEncode(code)).Append("</code>. ").Append(WebUtility.HtmlEncode(after)).AppendLine("</p>");

    /// <summary>Adds a table with a name before each row; wide when its cells hold words rather than figures.</summary>
    public void Table(IEnumerable<(string Name, IReadOnlyList<string> Cells)> rows, IReadOnlyList<string>? heads = null, bool wide = false)
    {
        text.Append("<table>");
        if (heads is not null)
        {
            text.Append("<thead><tr><td></td>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{WebUtility.HtmlEncode(head)}</th>")).Append("</tr></thead>");
        }

        text.Append("<tbody>");
        foreach (var (name, cells) in rows)
        {
            text.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(name)).Append("</th>");
            text.AppendJoin("", cells.Select(cell => wide ? $"<td class=\"w\">{WebUtility.HtmlEncode(cell)}</td>" : $"<td>{WebUtility.HtmlEncode(cell)}</td>")).AppendLine("</tr>");
        }

        text.AppendLine("</tbody></table>");
    }

    /// <summary>Words in the language of this one.</summary>
    public string Say(string dutch, string inEnglish) => english ? inEnglish : dutch;

    /// <summary>A number as people read it.</summary>
    public string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo(english ? "en-GB" : "nl-NL"));

    /// <summary>The day on which a moment falls.</summary>
    public string Day(DateTimeOffset at) => Amsterdam.Long(Amsterdam.Day(at), english);

    /// <summary>So many working days.</summary>
    public string Days(int days) => Say($"{days} werkdagen", $"{days} working days");

    /// <summary>A kind of parties.</summary>
    public string Kind(PartyKind kind) => kind == PartyKind.Supplier ? Say("Leveranciers", "Suppliers") : Say("Schoolbesturen", "School boards");
}
