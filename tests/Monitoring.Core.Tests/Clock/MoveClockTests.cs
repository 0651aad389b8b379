using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Clock;

public sealed class MoveClockTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 2, 8, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task The_clock_stops_at_each_due_time_and_at_its_target() =>
        Assert.Equal([0, 1, 2, 3, 3.5], await Stops(hours: 3.5, wakesSlowly: false));

    [Fact]
    public async Task Where_waking_is_slow_it_stops_four_times_a_day_and_at_its_target() =>
        Assert.Equal([0, 4, 10, 16, 22, 27.5], await Stops(hours: 27.5, wakesSlowly: true));

    // Something is due at each full hour; where the clock stops, in hours from the beginning.
    private static async Task<IReadOnlyList<double>> Stops(double hours, bool wakesSlowly)
    {
        var clock = new DomainClock(new StillTime(Begin));
        List<double> stops = [];
        await new MoveClock(clock, new DueEachHour(clock, wakesSlowly)).To(
            Begin.AddHours(hours),
            now =>
            {
                stops.Add(Math.Round((now - Begin).TotalHours, 3));
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        return [.. stops.Distinct()];
    }

    private sealed class DueEachHour(DomainClock clock, bool wakesSlowly) : IProgress
    {
        public bool WakesSlowly => wakesSlowly;

        public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
            Task.FromResult<DateTimeOffset?>(Begin.AddHours(Math.Floor((clock.GetUtcNow() - Begin).TotalHours) + 1));

        public Task Settled(CancellationToken cancellation) => Task.CompletedTask;
    }
}
