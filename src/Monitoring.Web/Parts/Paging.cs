using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// The foot of a list that goes on: which rows these are, and the ways on and back. Each is left out when not given; the
/// whole is when there is neither a way on nor back.
/// </summary>
[HtmlTargetElement("paging", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Paging(Language language) : TagHelper
{
    /// <summary>The number of the first row on this page, from 1; 0 when not known.</summary>
    public int From { get; set; }

    public int To { get; set; }

    /// <summary>Of how many, when that is known.</summary>
    public int? Of { get; set; }

    /// <summary>The address of the page before, if any.</summary>
    public string? Previous { get; set; }

    /// <summary>The address of the page after, if any.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Of `previous="@null"` in a page comes an empty text.
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "paging utrecht-pagination");
        output.Attributes.SetAttribute("aria-label", language["Bladeren", "Pages"]);
        var where = new TagBuilder("p");
        if (From > 0)
            where.InnerHtml.Append($"{language.Number(From)}–{language.Number(To)}"
                + (Of is { } of ? language[" van ", " of "] + language.Number(of) : ""));
        output.Content.AppendHtml(where);
        var ways = new TagBuilder("p");
        Way(ways, Previous, "prev", language["Vorige", "Previous"]);
        Way(ways, Next, "next", language["Volgende", "Next"]);
        output.Content.AppendHtml(ways);
    }

    private static void Way(TagBuilder ways, string? url, string name, string text)
    {
        if (string.IsNullOrEmpty(url))
            return;
        var link = new TagBuilder("a")
        {
            Attributes =
            {
                ["class"] = $"utrecht-pagination__relative-link utrecht-pagination__relative-link--{name}",
                ["rel"] = name,
                ["href"] = url,
            },
        };
        link.InnerHtml.Append(text);
        ways.InnerHtml.AppendHtml(link);
        ways.InnerHtml.Append(" ");
    }
}
