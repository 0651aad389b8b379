namespace Monitoring.Letters.Sending;

/// <summary>A clock on which every pause is over at once, and is remembered; an answer is waited for until the test says that it stayed away.</summary>
internal sealed class MailTime : TimeProvider
{
    private readonly List<SomeTimer> hanging = [];
    private DateTimeOffset now = Some.Monday;

    /// <summary>The pauses that were made.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Whoever waits for an answer has waited long enough.</summary>
    public void NoAnswerComes()
    {
        foreach (var timer in hanging.ToList())
        {
            timer.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SomeTimer(callback, state);
        if (dueTime == SendGridSender.AnswerWithin)
        {
            hanging.Add(timer);
        }
        else if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Pauses.Add(dueTime);
            now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => timer.Ring());
        }

        return timer;
    }

    private sealed class SomeTimer(TimerCallback callback, object? state) : ITimer
    {
        private bool stopped;

        public void Ring()
        {
            if (!stopped)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => stopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
