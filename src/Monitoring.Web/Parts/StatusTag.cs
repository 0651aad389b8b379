using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>A status in a word and a colour: <c>&lt;status-tag kind="Ok"&gt;Gereed&lt;/status-tag&gt;</c>. The word is never left out.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTag : TagHelper
{
    public TagKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind switch
        {
            TagKind.Ok => "tag ok",
            TagKind.Warn => "tag warn",
            TagKind.Bad => "tag bad",
            _ => "tag",
        });
    }
}
