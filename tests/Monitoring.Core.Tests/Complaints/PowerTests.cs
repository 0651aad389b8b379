using Monitoring.Beeldmerk;
using Monitoring.Register;
using Monitoring.Reglements;
using Xunit;

namespace Monitoring.Complaints;

public sealed class PowerTests
{
    private static readonly Reglement Sample = ShippedReglements.All[0];
    private static readonly BeeldmerkConditions Conditions = ShippedConditions.All[0];
    private static readonly string[] Ladder = ["waarschuwing", "verbeterplan", "schorsing-beeldmerk", "intrekking-beeldmerk"];

    [Fact]
    public void Art_9_2_what_the_Reglement_of_the_case_names_can_be_chosen_and_rests_on_it()
    {
        var power = Power.Of(PartyKind.Supplier, Sample, conditions: null, MarkState.Granted);
        Assert.Equal(Ladder, power.Options.Select(option => option.RuleId));
        Assert.All(power.Options, option => Assert.Equal(new MeasurePower("sample-1"), option.Power));
        Assert.Null(power.Why);
        Assert.Null(power.Option("boete"));
    }

    [Fact]
    public void Art_9_2_what_the_Reglement_does_not_name_cannot_be_chosen() =>
        Assert.Equal(["waarschuwing"], Power.Of(PartyKind.Supplier, Sample.With(["waarschuwing"]), conditions: null, MarkState.Granted).Options.Select(option => option.RuleId));

    [Theory]
    [InlineData(PartyKind.Supplier, MarkState.Granted)]
    [InlineData(PartyKind.SchoolBoard, null)]
    public void Art_9_2_without_a_Reglement_and_without_conditions_there_is_no_power(PartyKind respondent, MarkState? mark)
    {
        var power = Power.Of(respondent, Reglement.None, conditions: null, mark);
        Assert.Empty(power.Options);
        Assert.Equal(NoPower.NoReglement, power.Why);
    }

    [Fact]
    public void Art_9_2_a_Reglement_that_names_no_measures_gives_no_power() =>
        Assert.Equal(NoPower.NamesNone, Power.Of(PartyKind.Supplier, Sample with { Measures = [] }, conditions: null, MarkState.Granted).Why);

    [Fact]
    public void Art_11_4_suspension_and_withdrawal_of_the_beeldmerk_may_rest_on_a_condition_and_nothing_else_may()
    {
        var power = Power.Of(PartyKind.Supplier, Reglement.None, Conditions, MarkState.Granted);
        Assert.Equal([MeasureKind.BeeldmerkSuspension, MeasureKind.BeeldmerkWithdrawal], power.Options.Select(option => option.Kind).Distinct());
        Assert.Equal(Conditions.Conditions.Count * 2, power.Options.DistinctBy(option => option.RuleId).Count());
        var suspension = power.Option("sample-1~geen-keurmerk~schorsing")!;
        Assert.Equal(new MeasurePower(null, "sample-1", "geen-keurmerk"), suspension.Power);
        Assert.Equal(Conditions.Condition("geen-keurmerk")!.Text, suspension.Text);
    }

    [Fact]
    public void Art_11_4_a_school_board_has_no_beeldmerk_to_lose()
    {
        Assert.Equal(["waarschuwing", "verbeterplan"], Power.Of(PartyKind.SchoolBoard, Sample, Conditions, mark: null).Options.Select(option => option.RuleId));
        Assert.Equal(NoPower.OnlyForSuppliers, Power.Of(PartyKind.SchoolBoard, Reglement.None, Conditions, mark: null).Why);
    }

    [Theory]
    [InlineData(MarkState.Granted, 4)]
    [InlineData(MarkState.Suspended, 3)]
    [InlineData(MarkState.Withdrawn, 2)]
    [InlineData(MarkState.Refused, 2)]
    [InlineData(null, 2)]
    public void Art_11_4_only_a_beeldmerk_that_is_there_can_be_taken(MarkState? mark, int options)
    {
        Assert.Equal(Ladder.Except(options == 3 ? ["schorsing-beeldmerk"] : Ladder[options..]), Power.Of(PartyKind.Supplier, Sample, conditions: null, mark).Options.Select(option => option.RuleId));
        Assert.Equal(options == 2 ? NoPower.NoMark : null, Power.Of(PartyKind.Supplier, Reglement.None, Conditions, mark).Why);
    }

    [Theory]
    [InlineData("waarschuwing", "verbeterplan")]
    [InlineData("verbeterplan", "schorsing-beeldmerk")]
    [InlineData("schorsing-beeldmerk", "intrekking-beeldmerk")]
    [InlineData("intrekking-beeldmerk", null)]
    public void Art_9_2_what_was_not_kept_leads_to_the_next_step_of_the_ladder(string kept, string? next) =>
        Assert.Equal(next, Power.Of(PartyKind.Supplier, Sample, Conditions, kept.StartsWith("schorsing", StringComparison.Ordinal) ? MarkState.Suspended : MarkState.Granted).After(Taken(kept), Sample)?.RuleId);

    [Fact]
    public void Art_11_4_the_ladder_of_a_school_board_ends_where_the_beeldmerk_begins() =>
        Assert.Null(Power.Of(PartyKind.SchoolBoard, Sample, Conditions, mark: null).After(Taken("verbeterplan"), Sample));

    [Fact]
    public void The_ladder_steps_over_what_is_not_there() =>
        Assert.Equal("intrekking-beeldmerk", Power.Of(PartyKind.Supplier, Sample, conditions: null, MarkState.Suspended).After(Taken("verbeterplan"), Sample)?.RuleId);

    [Fact]
    public void Art_11_4_a_suspension_by_a_condition_that_was_not_kept_leads_to_withdrawal_by_that_same_condition()
    {
        var power = Power.Of(PartyKind.Supplier, Reglement.None, Conditions, MarkState.Suspended);
        ProposedMeasure Kept(MeasureKind kind) => new("sample-1~geen-keurmerk~schorsing", kind, new MeasurePower(null, "sample-1", "geen-keurmerk"), "", null);
        Assert.Equal("sample-1~geen-keurmerk~intrekking", power.After(Kept(MeasureKind.BeeldmerkSuspension), Reglement.None)?.RuleId);
        Assert.Null(power.After(Kept(MeasureKind.BeeldmerkWithdrawal), Reglement.None));
    }

    [Fact]
    public void A_reason_why_there_is_no_power_is_a_sentence_with_its_article_in_both_languages() => Assert.All(Enum.GetValues<NoPower>(), why =>
    {
        Assert.Contains("artikel 11, lid 4", why.Sentence().Nl, StringComparison.Ordinal);
        Assert.Contains("article 11(4)", why.Sentence().En, StringComparison.Ordinal);
    });

    private static ProposedMeasure Taken(string rule) => new(rule, Sample.Measure(rule)!.Kind, new MeasurePower(Sample.Version), "", null);
}
