using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>The founders, and what was recorded of each.</summary>
public sealed class FounderBook(Table<FounderStanding> standings, DeskTasks tasks, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly Lazy<IReadOnlyList<Founder>> Shipped = new(() =>
    {
        using var stream = typeof(FounderBook).Assembly.GetManifestResourceStream("founders-2.0.json")!;
        return JsonSerializer.Deserialize<FoundersFile>(stream, Format)!.Founders;
    });

    /// <summary>The founders of Convenant 2.0, in the order of its preamble.</summary>
    public static IReadOnlyList<Founder> All => Shipped.Value;

    /// <summary>The founder with that id, or null.</summary>
    public static Founder? Find(string id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>The id of the task about a founder's withdrawal.</summary>
    public static string TaskId(string founderId) => $"founder~{founderId}";

    /// <summary>What was recorded, by founder.</summary>
    public async Task<IReadOnlyDictionary<string, FounderStanding>> Standings(CancellationToken cancellation) =>
        (await standings.Take(1000, FounderStanding.Partition, FounderStanding.Prefix, cancellation: cancellation)).ToDictionary(s => s.Value.FounderId, s => s.Value);

    /// <summary>Records that a founder withdrew in writing (art. 11.7), and raises the task that names whom it touches; the same again changes nothing.</summary>
    /// <returns>False when another day stands already.</returns>
    public async Task<bool> Withdraw(Founder founder, DateOnly on, string by, CancellationToken cancellation)
    {
        var stored = await standings.Find(FounderStanding.KeyOf(founder.Id), cancellation);
        if (stored?.Value.WithdrawnOn is null)
        {
            var next = (stored?.Value ?? new FounderStanding { FounderId = founder.Id }) with { WithdrawnOn = on, RecordedBy = by, RecordedAt = clock.GetUtcNow() };
            await (stored is null ? standings.Insert(next, cancellation) : standings.Replace(stored, next, cancellation));
            stored = await standings.Find(FounderStanding.KeyOf(founder.Id), cancellation);
        }

        await Raise(founder, stored?.Value, cancellation);
        return stored?.Value.WithdrawnOn == on;
    }

    /// <summary>Raises the tasks of all withdrawals that nobody has dealt with: for Housekeeping.</summary>
    public async Task RaiseAll(CancellationToken cancellation)
    {
        var recorded = await Standings(cancellation);
        foreach (var founder in All)
        {
            await Raise(founder, recorded.GetValueOrDefault(founder.Id), cancellation);
        }
    }

    /// <summary>A withdrawal was recorded by mistake.</summary>
    public async Task Restore(Founder founder, CancellationToken cancellation)
    {
        // Who acts for the seat stays.
        while (await standings.Find(FounderStanding.KeyOf(founder.Id), cancellation) is { Value.WithdrawnOn: not null } stored
            && await standings.Replace(stored, stored.Value with { WithdrawnOn = null, RecordedBy = null, RecordedAt = null, HandledBy = null, HandledAt = null }, cancellation) == Written.Changed)
        {
        }

        await tasks.Done(TaskId(founder.Id), by: null, cancellation);
    }

    /// <summary>A person dealt with all that a withdrawal touches.</summary>
    public async Task Handled(Founder founder, string by, CancellationToken cancellation)
    {
        if (await standings.Find(FounderStanding.KeyOf(founder.Id), cancellation) is { Value: { WithdrawnOn: not null, HandledAt: null } } stored)
        {
            await standings.Replace(stored, stored.Value with { HandledBy = by, HandledAt = clock.GetUtcNow() }, cancellation);
        }

        await tasks.Done(TaskId(founder.Id), by, cancellation);
    }

    private Task Raise(Founder founder, FounderStanding? standing, CancellationToken cancellation) =>
        standing is { WithdrawnOn: not null, HandledAt: null }
            ? tasks.Raise(TaskId(founder.Id), DeskTaskKind.FounderWithdrew, founder.Name, $"{Links.Founders}/{founder.Id}", cancellation)
            : Task.CompletedTask;

    private sealed record FoundersFile(string Convenant, IReadOnlyList<Founder> Founders);
}
