using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Monitoring.Web.Parts;

/// <summary>
/// One question of a form: its label, its hint, the sentence that says what is wrong with the answer, and the control,
/// tied together for those who hear the page. Any other attribute (<c>autocomplete</c>, <c>maxlength</c>, <c>accept</c>)
/// goes to the control. Every field is asked for unless it says that it is optional; no asterisks.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Field(Language language) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary><c>text</c> and other types of an input, or <c>textarea</c>, <c>select</c>, <c>radio</c>, <c>checkbox</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What can be chosen, for <c>select</c> and <c>radio</c>.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = FieldControl.Of(this);
        foreach (var attribute in output.Attributes)
            control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? attribute.Name;
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Type == "radio")
        {
            output.TagName = "fieldset";
            output.Attributes.SetAttribute("class", "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
                + (control.Error is null ? "" : " utrecht-form-fieldset--invalid"));
            if (control.DescribedBy.Length > 0)
                output.Attributes.SetAttribute("aria-describedby", control.DescribedBy);
        }
        else
        {
            output.TagName = "div";
            output.Attributes.SetAttribute("class", "utrecht-form-field"
                + (Type == "checkbox" ? " utrecht-form-field--checkbox" : "")
                + (control.Error is null ? "" : " utrecht-form-field--invalid"));
        }
        output.Content.AppendHtml(Caption(control));
        if (Hint is not null)
            output.Content.AppendHtml(Text("description", control.HintId, Hint));
        if (control.Error is not null)
            output.Content.AppendHtml(Text("error-message", control.ErrorId, control.Error));
        output.Content.AppendHtml(control.Render());
    }

    private TagBuilder Caption(FieldControl control)
    {
        var caption = new TagBuilder(Type == "radio" ? "legend" : "label");
        caption.AddCssClass(Type switch
        {
            "radio" => "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend",
            "checkbox" => "utrecht-form-field__label utrecht-form-label utrecht-form-label--checkbox",
            _ => "utrecht-form-field__label utrecht-form-label",
        });
        if (Type != "radio")
            caption.Attributes["for"] = control.Id;
        caption.InnerHtml.Append(Label);
        if (Optional)
            caption.InnerHtml.AppendHtml($" <span class=\"optional\">{language["(mag leeg blijven)", "(may stay empty)"]}</span>");
        return caption;
    }

    private static TagBuilder Text(string what, string id, string text)
    {
        var line = new TagBuilder("div") { Attributes = { ["id"] = id } };
        line.AddCssClass($"utrecht-form-field-{what} utrecht-form-field__{what}");
        line.InnerHtml.Append(text);
        return line;
    }
}
