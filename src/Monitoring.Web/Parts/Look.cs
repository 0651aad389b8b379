using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// A button, or a link that looks like one. <c>look="primary"</c> is the one thing to do next, at most one a page;
/// <c>look="quiet"</c> is everything else; <c>look="link"</c> (a button only) is the smallest.
/// </summary>
[HtmlTargetElement("button", Attributes = "look")]
[HtmlTargetElement("a", Attributes = "look")]
public sealed class Look : TagHelper
{
    [HtmlAttributeName("look")]
    public string Value { get; set; } = "quiet";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string[] classes = Value switch
        {
            "primary" => ["utrecht-button", "utrecht-button--primary-action"],
            "quiet" => ["utrecht-button"],
            "link" => ["link-button"],
            _ => throw new InvalidOperationException($"A button looks primary, quiet or link, not {Value}."),
        };
        foreach (var name in classes)
            output.AddClass(name, System.Text.Encodings.Web.HtmlEncoder.Default);
    }
}
