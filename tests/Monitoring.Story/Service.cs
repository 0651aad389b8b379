namespace Monitoring.Story;

/// <summary>The service that a chapter plays with.</summary>
public abstract class Service : IAsyncDisposable
{
    /// <summary>Where the site is.</summary>
    public abstract Uri Address { get; }

    /// <summary>The last lines that the service printed, or where to look for them.</summary>
    public abstract string LastWords { get; }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
