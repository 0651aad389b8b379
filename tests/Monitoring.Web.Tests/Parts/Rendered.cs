using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Monitoring.Web.Parts;

/// <summary>A form as the tests know it, and what a part makes of it.</summary>
internal sealed class Rendered
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public DateOnly? Until { get; set; }

        public string? Kind { get; set; }

        public bool Agree { get; set; }
    }

    public Rendered(Form? form = null)
    {
        ViewContext.ViewData = Data = new ViewDataDictionary<Form>(Metadata, ViewContext.ModelState) { Model = form ?? new Form() };
    }

    public ViewContext ViewContext { get; } = new()
    {
        HttpContext = new DefaultHttpContext(),
        RouteData = new RouteData(),
        ActionDescriptor = new ActionDescriptor(),
    };

    private EmptyModelMetadataProvider Metadata { get; } = new();

    private ViewDataDictionary<Form> Data { get; }

    public ModelExpression For(string property) =>
        new(property, Data.ModelExplorer.GetExplorerForProperty(property));

    /// <summary>What stands on the page, or nothing.</summary>
    public static IElement? Of(ITagHelper part, params (string Name, string Value)[] attributes)
    {
        var output = new TagHelperOutput("part", [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        part.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "id"), output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!.FirstElementChild;
    }
}
