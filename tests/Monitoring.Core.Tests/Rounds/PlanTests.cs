using Monitoring.Calendar;
using Monitoring.Register;
using Xunit;

namespace Monitoring.Rounds;

public sealed class PlanTests
{
    private static readonly Plan Yearly = new()
    {
        Id = "najaar",
        Name = "Najaar",
        FrameworkVersion = "2.0-0",
        Population = PartyKind.Supplier,
        FirstOn = new DateOnly(2026, 10, 1),
        EveryMonths = 12,
        MadeAt = Some.Monday,
    };

    [Fact]
    public void Art_9_1_a_round_starts_on_its_day_in_Amsterdam_and_not_before()
    {
        var day = Amsterdam.StartOf(Yearly.FirstOn);
        Assert.Equal(new PlanStep.Wait(day), Yearly.NextStep(day.AddTicks(-1), adopted: true));
        Assert.Equal(new PlanStep.StartRound(Yearly.FirstOn), Yearly.NextStep(day, adopted: true));
    }

    [Fact]
    public void Art_9_1_without_the_Platforms_adoption_a_round_is_asked_for_and_not_started() =>
        Assert.IsType<PlanStep.AskForAdoption>(Yearly.NextStep(Amsterdam.StartOf(Yearly.FirstOn), adopted: false));

    [Fact]
    public void After_a_round_the_next_is_due_by_the_rhythm() =>
        Assert.Equal(new DateOnly(2027, 10, 1), (Yearly with { LastOn = Yearly.FirstOn }).NextOn);

    [Fact]
    public void A_rhythm_from_the_31st_does_not_drift()
    {
        var plan = Yearly with { FirstOn = new DateOnly(2026, 8, 31), EveryMonths = 1 };
        var days = new List<DateOnly>();
        while (days.Count < 7)
        {
            days.Add(plan.NextOn!.Value);
            plan = plan with { LastOn = plan.NextOn };
        }

        Assert.Equal([(31, 8), (30, 9), (31, 10), (30, 11), (31, 12), (31, 1), (28, 2)], days.Select(day => (day.Day, day.Month)));
    }

    [Fact]
    public void Down_for_two_years_starts_one_round_for_the_latest_day()
    {
        var plan = Yearly with { EveryMonths = 6, LastOn = Yearly.FirstOn };
        var step = plan.NextStep(Amsterdam.StartOf(new DateOnly(2028, 11, 20)), adopted: true);
        Assert.Equal(new PlanStep.StartRound(new DateOnly(2028, 10, 1)), step);
        Assert.Equal(new DateOnly(2029, 4, 1), (plan with { LastOn = new DateOnly(2028, 10, 1) }).NextOn);
    }

    [Fact]
    public void A_plan_for_one_round_ends_after_it()
    {
        var once = Yearly with { EveryMonths = 0 };
        Assert.IsType<PlanStep.StartRound>(once.NextStep(Amsterdam.StartOf(new DateOnly(2028, 1, 1)), adopted: true));
        Assert.IsType<PlanStep.End>((once with { LastOn = once.FirstOn }).NextStep(Some.Monday, adopted: true));
    }

    [Fact]
    public void A_round_of_a_day_has_one_id() => Assert.Equal("najaar-20261001", Yearly.RoundId(Yearly.FirstOn));
}
