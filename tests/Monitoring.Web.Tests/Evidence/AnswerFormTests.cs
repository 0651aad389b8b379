using Microsoft.AspNetCore.Mvc.ModelBinding;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Xunit;

namespace Monitoring.Web.Evidence;

public class AnswerFormTests
{
    private static readonly LocalText Words = new("woorden", "words");
    private static readonly RequestKey Id = new("r", "p");
    private static readonly ChoiceOption[] Options = [new("one", Words, [], null), new("two", Words, [], null)];

    [Fact]
    public void What_was_kept_comes_back_in_the_form_and_makes_the_same_answer()
    {
        var form = new AnswerForm { Choices = ["two", "one"], Link = "https://school.nl", Declared = true, Explanation = " Zo\r\ndus. ", Number = "12", EndsOn = "2027-12-31" };
        var answer = Read(form, multiple: true);
        Assert.Equal("Zo\ndus.", answer.Explanation);
        Assert.Equal(["one", "two"], answer.Choices);
        Assert.Equal(new DateOnly(2027, 12, 31), answer.EndsOn);
        Assert.Equal(Answer.Seen(answer), Answer.Seen(Read(AnswerForm.Of(answer), multiple: true)));
    }

    [Fact]
    public void Of_a_single_choice_one_is_taken_and_what_is_no_option_never() =>
        Assert.Equal(["one"], Read(new AnswerForm { Choices = ["three", "two", "one"] }, multiple: false).Choices);

    [Theory]
    [InlineData("31-12-2027")]
    [InlineData("31/12/2027")]
    [InlineData("2027-12-31")]
    public void A_date_is_understood_as_people_type_it(string typed) =>
        Assert.Equal(new DateOnly(2027, 12, 31), Read(new AnswerForm { EndsOn = typed }).EndsOn);

    [Theory]
    [InlineData(nameof(AnswerForm.EndsOn), "volgend jaar")]
    [InlineData(nameof(AnswerForm.EndsOn), "31-02-2027")]
    [InlineData(nameof(AnswerForm.Number), "-1")]
    [InlineData(nameof(AnswerForm.Number), "1.000")]
    [InlineData(nameof(AnswerForm.Number), "99999999999")]
    [InlineData(nameof(AnswerForm.Link), "mailto:anna@school.nl")]
    public void What_cannot_be_read_is_named(string field, string typed)
    {
        var state = new ModelStateDictionary();
        var form = new AnswerForm();
        typeof(AnswerForm).GetProperty(field)!.SetValue(form, typed);
        form.Read(Id, Asked(multiple: false), state, new Language(english: false));
        Assert.Equal([field], state.Keys);
    }

    [Fact]
    public void A_text_that_is_too_long_says_how_much()
    {
        var state = new ModelStateDictionary();
        new AnswerForm { Explanation = new string('x', 5001) }.Read(Id, Asked(multiple: false), state, new Language(english: false));
        Assert.Contains("hoogstens 5.000 tekens. U heeft er 5.001.", state["Explanation"]!.Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    private static Answer Read(AnswerForm form, bool multiple = false)
    {
        var state = new ModelStateDictionary();
        var answer = form.Read(Id, Asked(multiple), state, new Language(english: false));
        Assert.True(state.IsValid);
        return answer;
    }

    private static AskedItem Asked(bool multiple) => new(
        new EvidenceItem
        {
            Id = "i",
            Title = Words,
            Articles = ["9.1"],
            Audience = PartyKind.Supplier,
            Scope = ItemScope.PerParty,
            Proofs = [new Proof { Kind = ProofKind.Choice, Multiple = multiple, Options = Options }],
            Question = Words,
            Help = Words,
            Why = Words,
        },
        Product: null);
}
