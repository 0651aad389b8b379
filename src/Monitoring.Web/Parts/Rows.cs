using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// A table that becomes cards on a phone, each cell behind the name of its column: <c>&lt;table rows="Partijen"&gt;</c>. One of
/// class <c>narrow</c> stays a table there. What is still too wide scrolls inside a frame of its own, which takes the focus, so that it
/// scrolls by keyboard too, and is named by the value.
/// </summary>
[HtmlTargetElement("table", Attributes = "rows")]
public sealed partial class Rows : TagHelper
{
    [HtmlAttributeName("rows")]
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.AddClass("utrecht-table", HtmlEncoder.Default);
        output.AddClass("utrecht-table--html-table", HtmlEncoder.Default);
        var content = await output.GetChildContentAsync();
        if (context.AllAttributes["class"]?.Value?.ToString()?.Contains("narrow", StringComparison.Ordinal) != true)
        {
            output.AddClass("cards-on-phone", HtmlEncoder.Default);
            output.Attributes.SetAttribute("role", "table");
            output.Content.SetHtmlContent(Named(content.GetContent()));
        }

        var frame = new TagBuilder("div")
        {
            Attributes = { ["class"] = "scroll", ["role"] = "region", ["aria-label"] = Label, ["tabindex"] = "0" },
        };
        output.PreElement.AppendHtml(frame.RenderStartTag());
        output.PostElement.AppendHtml(frame.RenderEndTag());
    }

    // Each cell gets the name of its column, to show before it; and each part its role, since a browser forgets that a table
    // is one when it is laid out otherwise. The markup is our own, and what a person wrote in it has no < or > any more.
    private static string Named(string rows)
    {
        var names = Heads().Matches(rows).Select(head => Tags().Replace(head.Groups["text"].Value, "").Trim()).ToList();
        var column = 0;
        return Parts().Replace(rows, part =>
        {
            var (tag, rest) = (part.Groups["tag"].Value, part.Groups["rest"].Value);
            if (tag == "tr")
                column = 0;
            var role = tag switch
            {
                "tr" => "row",
                "td" => "cell",
                "th" => rest.Contains("\"col\"", StringComparison.Ordinal) ? "columnheader" : "rowheader",
                _ => "rowgroup",
            };
            var name = role is "cell" or "rowheader" && column < names.Count ? $" data-column=\"{names[column]}\"" : "";
            if (role is "cell" or "rowheader")
                column++;
            var empty = part.Groups["end"].Success ? " data-empty" : "";
            return $"<{tag}{rest} role=\"{role}\"{name}{empty}>{part.Groups["end"].Value}";
        });
    }

    [GeneratedRegex("<th scope=\"col\"[^>]*>(?<text>.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Heads();

    [GeneratedRegex("<(?<tag>thead|tbody|tr|th|td)(?<rest>\\b[^>]*)>(?<end>\\s*</td>)?")]
    private static partial Regex Parts();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
