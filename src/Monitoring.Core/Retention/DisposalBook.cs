using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>What is announced to be deleted, and what was.</summary>
public sealed class DisposalBook(Table<Disposal> disposals, Table<DisposalLine> lines, IOptions<RetentionOptions> options, TimeProvider clock)
{
    /// <summary>Announces a deletion when its day comes near; the same one twice is one.</summary>
    public async Task Announce(RetentionKind kind, string subject, string name, DateOnly dueOn, CancellationToken cancellation, string? partyId = null)
    {
        var now = clock.GetUtcNow();
        if (dueOn <= Amsterdam.Day(now).AddDays(options.Value.AnnouncedDays))
        {
            await disposals.Insert(new Disposal { Kind = kind, Subject = subject, PartyId = partyId, Name = name, DueOn = dueOn, AnnouncedAt = now }, cancellation);
        }
    }

    /// <summary>Announces anew what may not be deleted yet, as long ahead as anything is announced.</summary>
    public Task PutOff(RetentionKind kind, string subject, string name, string? partyId, CancellationToken cancellation) =>
        Announce(kind, subject, name, Amsterdam.Day(clock.GetUtcNow()).AddDays(options.Value.AnnouncedDays), cancellation, partyId);

    /// <summary>When it is really deleted: when its term has ended, and never sooner than so long after it was announced.</summary>
    public DateOnly HappensOn(Disposal disposal)
    {
        var announced = Amsterdam.Day(disposal.AnnouncedAt).AddDays(options.Value.AnnouncedDays);
        return disposal.DueOn > announced ? disposal.DueOn : announced;
    }

    /// <summary>What is announced, the first first.</summary>
    public async Task<IReadOnlyList<Disposal>> Announced(int count, CancellationToken cancellation) => await Read(count, DisposalLine.Due, cancellation);

    /// <summary>What was deleted, the latest first.</summary>
    public async Task<IReadOnlyList<Disposal>> Done(int count, CancellationToken cancellation) => await Read(count, DisposalLine.Done, cancellation);

    /// <summary>One that may be done now, or null.</summary>
    public async Task<Stored<Disposal>?> Next(CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        var first = (await Announced(200, cancellation)).FirstOrDefault(d => HappensOn(d) <= today);
        return first is null ? null : await disposals.Find(first.Key, cancellation);
    }

    /// <summary>Writes down how far a disposal is.</summary>
    /// <param name="stored">As it was read.</param>
    /// <param name="place">Where it goes on; null when it is done.</param>
    /// <param name="count">How many things more were deleted.</param>
    /// <param name="left">How many more were left for later.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task Save(Stored<Disposal> stored, string? place, int count, int left, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = stored.Value with { Place = place, Count = stored.Value.Count + count, Left = stored.Value.Left + left };
        return disposals.Replace(
            stored, place is null ? next with { DoneAt = now, CompleteOn = Amsterdam.Day(now).AddDays(options.Value.BackupDays) } : next, cancellation);
    }

    private async Task<IReadOnlyList<Disposal>> Read(int count, string prefix, CancellationToken cancellation) =>
        [.. (await lines.Take(count, Disposal.Partition, prefix, cancellation: cancellation)).Select(line => line.Value.Disposal)];
}
