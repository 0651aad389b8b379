using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// What must be mended before the form can go on, each a link to its field; nothing when all is well. Stands above the
/// form. The sentences are those that the page gave to <c>ModelState.AddModelError</c>, in the visitor's language.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Language language) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error");
        output.Attributes.SetAttribute("role", "alert");
        // The next press of Tab goes to the first thing to mend, also without a script.
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml("<div class=\"utrecht-alert__content\"><h2>")
            .Append(language.Count(state.ErrorCount, "Dit klopt nog niet", "Deze {0} dingen kloppen nog niet",
                "This needs mending", "These {0} things need mending"))
            .AppendHtml("</h2><ul>");
        foreach (var (name, entry) in state.OrderBy(entry => Place(entry.Key), StringComparer.Ordinal))
            foreach (var error in entry?.Errors ?? [])
                output.Content.AppendHtml(Line(name, error));
        output.Content.AppendHtml("</ul></div>");
    }

    // In the order of the model's properties, which is the order of the questions; the state itself goes by the alphabet.
    private string Place(string name)
    {
        var place = "";
        var at = ViewContext.ViewData.ModelMetadata;
        foreach (var part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var properties = at.Properties.ToList();
            var index = properties.FindIndex(p => p.PropertyName == part.Split('[')[0]);
            if (index < 0)
                return place + part;
            place += index.ToString("D4", CultureInfo.InvariantCulture);
            at = properties[index];
        }
        return place;
    }

    private static TagBuilder Line(string name, ModelError error)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0)
            line.InnerHtml.Append(error.ErrorMessage);
        else
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(name, "_") } };
            link.InnerHtml.Append(error.ErrorMessage);
            line.InnerHtml.AppendHtml(link);
        }
        return line;
    }
}
