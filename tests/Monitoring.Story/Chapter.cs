namespace Monitoring.Story;

/// <summary>A chapter of the story: what people do with the service, through HTTP and the mailbox only, on an empty storage of its own.</summary>
public abstract class Chapter
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in one sentence.</summary>
    public abstract string Shows { get; }

    /// <summary>Plays it.</summary>
    public abstract Task Play(Stage stage, CancellationToken cancellation);
}
