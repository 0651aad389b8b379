using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// A table that scrolls inside a frame of its own on a narrow screen: <c>&lt;table rows="Partijen"&gt;</c>. The frame takes
/// the focus, so that it scrolls by keyboard too, and is named by the value.
/// </summary>
[HtmlTargetElement("table", Attributes = "rows")]
public sealed class Rows : TagHelper
{
    [HtmlAttributeName("rows")]
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.AddClass("utrecht-table", HtmlEncoder.Default);
        output.AddClass("utrecht-table--html-table", HtmlEncoder.Default);
        var frame = new TagBuilder("div")
        {
            Attributes = { ["class"] = "scroll", ["role"] = "region", ["aria-label"] = Label, ["tabindex"] = "0" },
        };
        output.PreElement.AppendHtml(frame.RenderStartTag());
        output.PostElement.AppendHtml(frame.RenderEndTag());
    }
}
