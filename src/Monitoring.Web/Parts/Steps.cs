using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// Where one is in something of a few pages: <c>&lt;steps names='new[] { … }' current="2" /&gt;</c>. What comes before the
/// current one (counted from 1) is done; a current one past the end says that all are.
/// </summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Steps(Language language) : TagHelper
{
    public IReadOnlyList<string> Names { get; set; } = [];

    public int Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        for (var number = 1; number <= Names.Count; number++)
        {
            var step = new TagBuilder("li");
            if (number < Current)
            {
                step.AddCssClass("done");
                step.InnerHtml.AppendHtml($"<span class=\"visually-hidden\">{language["Gedaan: ", "Done: "]}</span>");
            }
            else if (number == Current)
                step.Attributes["aria-current"] = "step";
            step.InnerHtml.Append(Names[number - 1]);
            output.Content.AppendHtml(step);
        }
    }
}
