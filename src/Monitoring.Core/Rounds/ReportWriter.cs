using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Calendar;
using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>Writes one language of a report as HTML: headings, paragraphs and tables, every word escaped.</summary>
internal sealed class ReportWriter(bool english)
{
    private readonly StringBuilder text = new();

    /// <summary>All that was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Adds an element with words.</summary>
    public void Add(string tag, string words, string attributes = "") =>
        text.Append('<').Append(tag).Append(attributes).Append('>').Append(WebUtility.HtmlEncode(words)).Append("</").Append(tag).AppendLine(">");

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
