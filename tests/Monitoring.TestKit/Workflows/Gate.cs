namespace Monitoring.TestKit.Workflows;

/// <summary>Holds a turn at a place until the test lets it go on.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For the test: ends when a turn stands at the gate.</summary>
    public Task Reached(CancellationToken cancellation) => reached.Task.WaitAsync(cancellation);

    /// <summary>For the test: lets this turn, and all that come later, pass.</summary>
    public void Open() => opened.TrySetResult();

    /// <summary>For the turn: waits until the gate is open.</summary>
    public Task Pass(CancellationToken cancellation)
    {
        reached.TrySetResult();
        return opened.Task.WaitAsync(cancellation);
    }
}
