namespace Monitoring.Housekeeping;

/// <summary>
/// A chore of Housekeeping: what is done again and again for the whole system, such as finding what should have moved and did not,
/// or throwing away what may no longer be kept. One that is registered is done; nothing else has to know of it.
/// </summary>
/// <remarks>Each is a process of its own, so that one that fails keeps no other from being done.</remarks>
public interface IChore
{
    /// <summary>The name, unique and lasting, as it stands in keys: lower-case letters and hyphens.</summary>
    string Name { get; }

    /// <summary>How often, at most: never more often than <see cref="HousekeepingOptions.Every"/>. Of the domain's time.</summary>
    TimeSpan Every { get; }

    /// <summary>Does one part of it: some hundreds of calls to storage, well within a minute.</summary>
    /// <param name="from">Where the part before ended; null at the beginning. A part may be cut off, and is then done again from here.</param>
    /// <param name="cancellation">Ends the part.</param>
    /// <returns>Where the next part begins, or null when all is done.</returns>
    Task<string?> Do(string? from, CancellationToken cancellation);
}
