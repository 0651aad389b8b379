using System.Globalization;
using Monitoring.Calendar;
using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>Lets time pass by the page that a demo has for it, and looks into the mailbox.</summary>
public sealed class Calendar(Stage stage)
{
    private const int MostDays = 60;

    private readonly Visitor visitor = stage.Visitor();

    /// <summary>The domain's day.</summary>
    public async Task<DateOnly> Today(CancellationToken cancellation) =>
        DateOnly.ParseExact((await visitor.Open("/klok", cancellation)).Document.QuerySelector("time")!.GetAttribute("datetime")![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The domain's day, as people write it.</summary>
    public async Task<string> Now(CancellationToken cancellation) => (await Today(cancellation)).ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>Moves the clock, and presses again when a move was too much for one minute.</summary>
    public async Task MoveDays(int days, CancellationToken cancellation)
    {
        var to = (await Today(cancellation)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        SeenPage page;
        do
        {
            page = await visitor.Press(await visitor.Open("/klok", cancellation), "datum", cancellation, ("Date", to));
        }
        while (!page.Notice.Contains("is gebeurd", StringComparison.Ordinal));
    }

    /// <summary>Moves the clock to a working day, if it is none: no letter of the system leaves before it.</summary>
    public async Task MoveToWork(CancellationToken cancellation)
    {
        var today = await Today(cancellation);
        await MoveDays(WorkingDays.Dutch.NextWorkingDay(today).DayNumber - today.DayNumber, cancellation);
    }

    /// <summary>Moves the clock a day at a time until that many letters with these words in the subject have come, and not one more.</summary>
    public async Task MoveUntil(string subject, int letters, CancellationToken cancellation)
    {
        for (var day = 0; day < MostDays; day++)
        {
            if (await Count(subject, cancellation) >= letters)
            {
                return;
            }

            await MoveDays(1, cancellation);
        }

        stage.Check($"letters '{subject}' within {MostDays} days", letters, await Count(subject, cancellation));
    }

    /// <summary>Moves the clock into the leaving of letters with these words in the subject, kills the process when the first has left, and starts it again.</summary>
    public async Task MoveAndLoseThePower(ServiceProcess service, string subject, CancellationToken cancellation)
    {
        using var other = stage.Visitor();
        var moving = MoveDays(14, cancellation);
        while (!moving.IsCompleted && !(await Post.All(other, cancellation)).Any(l => l.Subject.StartsWith(subject, StringComparison.Ordinal)))
        {
            // The next look is a request of its own: nothing is waited for but the service.
        }

        stage.Check("the power fails while the clock moves", !moving.IsCompleted);
        await service.Kill(cancellation);
        await moving.ContinueWith(_ => { }, cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        await service.Start(cancellation);
        await MoveDays(0, cancellation);
    }

    private async Task<int> Count(string subject, CancellationToken cancellation) => (await Post.All(visitor, cancellation)).Count(l => l.Subject.StartsWith(subject, StringComparison.Ordinal));
}
