using System.Collections.Concurrent;

namespace Monitoring.Register.Import;

/// <summary>The organisations as a dry run would have made them, so that later lines can refer to them. Of very many only the latest are remembered.</summary>
internal sealed class WouldBe
{
    private const int Remembered = 25_000;

    private readonly Lock gate = new();
    private ConcurrentDictionary<string, Party> now = new();
    private ConcurrentDictionary<string, Party> before = new();

    public Party? Find(string id) => now.TryGetValue(id, out var party) || before.TryGetValue(id, out party) ? party : null;

    public void Keep(Party party)
    {
        lock (gate)
        {
            if (now.Count >= Remembered)
                (before, now) = (now, new());

            now[party.Id] = party;
        }
    }
}
