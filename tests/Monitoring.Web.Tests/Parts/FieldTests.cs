using Microsoft.AspNetCore.Mvc.Rendering;
using Xunit;

namespace Monitoring.Web.Parts;

public class FieldTests
{
    private static readonly Language Dutch = new(english: false);
    private readonly Rendered page = new(new() { Name = "Anna <b>", Until = new DateOnly(2026, 11, 27), Agree = true });

    [Fact]
    public void What_is_wrong_and_the_hint_are_heard_with_the_field()
    {
        page.ViewContext.ModelState.AddModelError("Name", "Vul uw naam in.");
        var field = Rendered.Of(Ask("Name", hint: "Zoals onder de verklaring."))!;
        var input = field.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["Zoals onder de verklaring.", "Vul uw naam in."],
            input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.QuerySelector("#" + id)!.TextContent));
        Assert.Equal(input.Id, field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Contains("utrecht-form-field--invalid", field.ClassList);
    }

    [Fact]
    public void What_was_typed_comes_back_as_typed_even_when_it_was_no_date()
    {
        page.ViewContext.ModelState.SetModelValue("Until", "31-2", "31-2");
        Assert.Equal("31-2", Rendered.Of(Ask("Until"))!.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void What_was_saved_stands_in_the_field_and_cannot_break_out_of_it()
    {
        Assert.Equal("Anna <b>", Rendered.Of(Ask("Name"))!.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("Anna <b>", Rendered.Of(Ask("Name", "textarea"))!.QuerySelector("textarea")!.TextContent);
        Assert.Equal("2026-11-27", Rendered.Of(Ask("Until", "date"))!.QuerySelector("input")!.GetAttribute("value"));
        Assert.True(Rendered.Of(Ask("Agree", "checkbox"))!.QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public void A_choice_is_one_question_with_an_answer_each_has_a_label_of_its_own()
    {
        page.ViewContext.ModelState.AddModelError("Kind", "Kies hoe u levert.");
        page.ViewContext.ModelState.SetModelValue("Kind", "link", "link");
        var ask = Ask("Kind", "radio");
        ask.Items = [new SelectListItem("Een bestand", "file"), new SelectListItem("Een link", "link")];
        var question = Rendered.Of(ask)!;
        Assert.Equal("FIELDSET", question.TagName);
        Assert.Equal("Vraag", question.QuerySelector("legend")!.TextContent);
        Assert.Equal("Kies hoe u levert.", question.QuerySelector("#" + question.GetAttribute("aria-describedby"))!.TextContent);
        var answers = question.QuerySelectorAll("input");
        Assert.Equal("Kind", answers[0].Id);
        Assert.Equal("link", answers.Single(a => a.HasAttribute("checked")).GetAttribute("value"));
        Assert.All(answers, a => Assert.Single(question.QuerySelectorAll($"label[for={a.Id}]")));
    }

    [Fact]
    public void What_the_page_says_of_the_control_reaches_the_control()
    {
        var field = Rendered.Of(Ask("Name"), ("autocomplete", "name"), ("class", "short"))!;
        Assert.Equal("name", field.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.Contains("short", field.QuerySelector("input")!.ClassList);
        Assert.False(field.HasAttribute("autocomplete"));
    }

    [Fact]
    public void A_question_that_may_stay_open_says_so()
    {
        var ask = Ask("Name");
        ask.Optional = true;
        Assert.Equal("Vraag (mag leeg blijven)", Rendered.Of(ask)!.QuerySelector("label")!.TextContent);
    }

    private Field Ask(string property, string type = "text", string? hint = null) =>
        new(Dutch) { For = page.For(property), Label = "Vraag", Type = type, Hint = hint, ViewContext = page.ViewContext };
}
