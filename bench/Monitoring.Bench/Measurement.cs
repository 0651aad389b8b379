namespace Monitoring.Bench;

/// <summary>Measures one thing, on storage of its own.</summary>
internal abstract class Measurement
{
    /// <summary>What <c>bench/run</c> is told to run it alone.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured, in a sentence.</summary>
    public abstract string About { get; }

    /// <summary>Measures.</summary>
    public abstract IAsyncEnumerable<Figure> Run(CancellationToken cancellation);
}
