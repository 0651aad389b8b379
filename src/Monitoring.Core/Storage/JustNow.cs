using System.Collections.Concurrent;

namespace Monitoring.Storage;

/// <summary>
/// What this process wrote or read a moment ago, for whoever goes on with it at once. Only what never changes under its key, or
/// what is guarded by an ETag when it is used. Each is given out once, and none when it is too old.
/// </summary>
/// <param name="moment">How long it is kept, by the system's clock.</param>
public sealed class JustNow<T>(TimeSpan moment) where T : class
{
    // Who does not come for it (another engine took the turn) leaves it here; then all begins anew.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<Key, (T Value, long At)> all = new();

    /// <summary>Keeps it for a moment.</summary>
    public void Add(Key key, T value)
    {
        if (all.Count >= Most)
        {
            all.Clear();
        }

        all[key] = (value, TimeProvider.System.GetTimestamp());
    }

    /// <summary>Gives it out, or null.</summary>
    public T? Take(Key key) => all.TryRemove(key, out var found) && TimeProvider.System.GetElapsedTime(found.At) < moment ? found.Value : null;
}
