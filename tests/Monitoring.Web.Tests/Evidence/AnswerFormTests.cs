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

    private static readonly DateOnly Today = new(2026, 10, 26);

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
        form.Read(Id, Asked(multiple: false), state, new Language(english: false), Today);
        Assert.Equal([field], state.Keys);
    }

    [Fact]
    public void A_text_that_is_too_long_says_how_much()
    {
        var state = new ModelStateDictionary();
        new AnswerForm { Explanation = new string('x', 5001) }.Read(Id, Asked(multiple: false), state, new Language(english: false), Today);
        Assert.Contains("hoogstens 5.000 tekens. U heeft er 5.001.", state["Explanation"]!.Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Deviations_words_at_an_option_and_several_addresses_come_back_and_make_the_same_answer()
    {
        var form = new AnswerForm
        {
            Choices = ["needy"],
            Details = new() { ["needy"] = " Zo. ", ["one"] = "hoort nergens bij" },
            Links = "www.leerlijn.nl\r\n\r\nhttps://leerlijn.nl/b\nwww.leerlijn.nl",
            Deviations = [new() { Clause = "retention", What = "Langer", Why = "De wet" }, new() { Clause = "" }, new() { Clause = "geen", Place = "7" }],
        };
        var answer = ReadWhole(form);
        Assert.Equal([KeyValuePair.Create("needy", "Zo.")], answer.Details);
        Assert.Equal(["https://www.leerlijn.nl", "https://leerlijn.nl/b"], answer.Links);
        Assert.Equal([new Deviation("retention", null, "Langer", "De wet"), new Deviation(null, "7", null, null)], answer.Deviations);
        Assert.Equal(Answer.Seen(answer), Answer.Seen(ReadWhole(AnswerForm.Of(answer))));
    }

    [Fact]
    public void Of_several_addresses_the_wrong_one_is_named()
    {
        var state = new ModelStateDictionary();
        new AnswerForm { Links = "www.leerlijn.nl\nonze site" }.Read(Id, WithAll, state, new Language(english: false), Today);
        Assert.StartsWith("‘onze site’ is geen adres van een pagina.", state["Links"]!.Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_for_a_deviation_is_there_when_there_is_none_or_another_is_asked_for_up_to_the_most()
    {
        var form = AnswerForm.Of(new Answer { RoundId = "r", PartyId = "p", ItemKey = "i", Deviations = [new("retention", null, "a", "b")] });
        form.Item = new ItemView(1, WithAll, null);
        form.ShowRows(another: false);
        Assert.Equal([false], form.Deviations.Select(row => row.IsEmpty));
        form.ShowRows(another: true);
        Assert.Equal([false, true], form.Deviations.Select(row => row.IsEmpty));
        form.Deviations = [.. Enumerable.Repeat(form.Deviations[0], Deviation.Most + 5)];
        form.ShowRows(another: true);
        Assert.Equal(Deviation.Most, form.Deviations.Count);
    }

    private static AskedItem WithAll { get; } = Asked(multiple: false) with
    {
        Item = Asked(multiple: false).Item with
        {
            Proofs =
            [
                new Proof { Kind = ProofKind.Choice, Options = [.. Options, new("needy", Words, [ProofKind.Details, ProofKind.Deviations], Words)] },
                new Proof { Kind = ProofKind.Deviations, Options = [new("retention", Words, [], null), new("roles", Words, [], null)] },
                new Proof { Kind = ProofKind.Link, Multiple = true },
            ],
        },
    };

    private static Answer ReadWhole(AnswerForm form)
    {
        var state = new ModelStateDictionary();
        var answer = form.Read(Id, WithAll, state, new Language(english: false), Today);
        Assert.True(state.IsValid);
        return answer;
    }

    [Theory]
    [InlineData("2026-10-25", "Deze dag is al voorbij.")]
    [InlineData("2020-01-01", "Deze dag is al voorbij.")]
    [InlineData("0001-01-01", "Vul een datum in")]
    [InlineData("9999-12-31", "Vul een datum in")]
    public void A_document_that_is_no_longer_valid_or_a_day_that_is_none_is_refused(string typed, string begins)
    {
        var state = new ModelStateDictionary();
        Assert.Null(new AnswerForm { EndsOn = typed }.Read(Id, Asked(multiple: false), state, new Language(english: false), Today).EndsOn);
        Assert.StartsWith(begins, Assert.Single(state[nameof(AnswerForm.EndsOn)]!.Errors).ErrorMessage, StringComparison.Ordinal);
    }

    private static Answer Read(AnswerForm form, bool multiple = false)
    {
        var state = new ModelStateDictionary();
        var answer = form.Read(Id, Asked(multiple), state, new Language(english: false), Today);
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
