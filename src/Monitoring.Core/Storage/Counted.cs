namespace Monitoring.Storage;

/// <summary>
/// A row of figures that many change: in one process one after the other, and who comes next knows what the one before wrote. What another
/// process changed is noticed by the ETag, as ever.
/// </summary>
internal sealed class Counted<T> where T : Row
{
    /// <summary>Whose turn it is to change it.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The row as this process last wrote it; null when that is not known.</summary>
    public Stored<T>? Known { get; set; }
}
