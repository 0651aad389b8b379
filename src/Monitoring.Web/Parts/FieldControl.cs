using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Monitoring.Web.Parts;

/// <summary>The control of a <see cref="Field"/>, with the ids that tie label, hint and error to it.</summary>
internal sealed class FieldControl
{
    private readonly Field question;
    private readonly string name;
    private readonly string value;

    private FieldControl(Field question)
    {
        this.question = question;
        name = question.ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(question.For.Name);
        Id = TagBuilder.CreateSanitizedId(name, "_");
        question.ViewContext.ModelState.TryGetValue(name, out var entry);
        Error = entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(e => e.Length > 0);
        // What the visitor typed comes back as typed, also when it could not be understood.
        value = entry?.AttemptedValue ?? question.For.Model switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }

    public string Id { get; }

    public string? Error { get; }

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string DescribedBy => string.Join(' ',
        new[] { question.Hint is null ? null : HintId, Error is null ? null : ErrorId }.Where(id => id is not null));

    /// <summary>What the page adds to the control.</summary>
    public Dictionary<string, string> Attributes { get; } = [];

    public static FieldControl Of(Field question) => new(question);

    public IHtmlContent Render() => question.Type switch
    {
        "textarea" => TextArea(),
        "select" => Select(),
        "radio" => Radios(),
        "checkbox" => Checkbox(),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var input = Tag("input", question.Type == "file" ? "" : "utrecht-textbox utrecht-textbox--html-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = question.Type;
        if (question.Type is not ("file" or "password"))
            input.Attributes["value"] = value;
        return input;
    }

    private TagBuilder TextArea()
    {
        var area = Tag("textarea", "utrecht-textarea utrecht-textarea--html-textarea");
        area.Attributes.TryAdd("rows", "5");
        // A browser drops the first line break after the tag, so that one of the text's own must not be the first.
        area.InnerHtml.AppendHtml("\n").Append(value);
        return area;
    }

    private TagBuilder Select()
    {
        var select = Tag("select", "utrecht-select utrecht-select--html-select");
        foreach (var item in question.Items)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
            if (item.Value == value)
                option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }

    private HtmlContentBuilder Radios()
    {
        var all = new HtmlContentBuilder();
        var number = 0;
        foreach (var item in question.Items)
        {
            // The first has the field's own id, where the error summary leads.
            var id = number == 0 ? Id : $"{Id}-{number}";
            number++;
            var input = new TagBuilder("input")
            {
                TagRenderMode = TagRenderMode.SelfClosing,
                Attributes = { ["type"] = "radio", ["id"] = id, ["name"] = name, ["value"] = item.Value },
            };
            input.AddCssClass("utrecht-form-field__input utrecht-radio-button utrecht-radio-button--html-input");
            if (item.Value == value)
                input.Attributes["checked"] = "checked";
            var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
            label.AddCssClass("utrecht-form-field__label utrecht-form-label utrecht-form-label--radio");
            label.InnerHtml.Append(item.Text);
            var choice = new TagBuilder("div");
            choice.AddCssClass("utrecht-form-field utrecht-form-field--radio");
            choice.InnerHtml.AppendHtml(input).AppendHtml(label);
            all.AppendHtml(choice);
        }
        return all;
    }

    private TagBuilder Checkbox()
    {
        var box = Tag("input", "utrecht-form-field__input utrecht-checkbox utrecht-checkbox--html-input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (value.Equals("true", StringComparison.OrdinalIgnoreCase))
            box.Attributes["checked"] = "checked";
        return box;
    }

    private TagBuilder Tag(string tag, string classes)
    {
        var control = new TagBuilder(tag);
        foreach (var (key, text) in Attributes)
            control.Attributes[key] = text;
        if (classes.Length > 0)
            control.AddCssClass(classes);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = name;
        if (DescribedBy.Length > 0)
            control.Attributes["aria-describedby"] = DescribedBy;
        if (Error is not null)
            control.Attributes["aria-invalid"] = "true";
        return control;
    }
}
