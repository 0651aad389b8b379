using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Retention;

namespace Monitoring.Privacy;

/// <summary>Answers what a person asks under the AVG: finds, and erases what need not be kept. May be cut off anywhere and repeated.</summary>
public sealed class ErasePerson(
    PersonIndex people, PersonRows rows, ErasePersonRows rowsOf, FileBook files, ErasureBook erasures, PrivacyRequestBook requests, IOptions<RetentionOptions> retention, TimeProvider clock)
{
    /// <summary>What stands where a name was.</summary>
    public const string Gone = "(gewist)";

    /// <summary>Everything about one person.</summary>
    public async Task<(IReadOnlyList<PersonLine> Lines, IReadOnlyList<PersonTrace> Traces)> Find(string personId, CancellationToken cancellation)
    {
        var lines = await people.Of(personId, cancellation);
        var found = await Task.WhenAll(lines.Select(line => rows.Of(line.PartyId, PersonMark.Of(personId, lines), cancellation)));
        return (lines, [.. found.SelectMany(f => f.Traces())]);
    }

    /// <summary>Erases a person, and writes down that it was done.</summary>
    /// <param name="id">The id of the request, made by the form: the same form twice is one.</param>
    /// <param name="personId">The person.</param>
    /// <param name="declarations">Whether the name is taken out of declarations and explanations too, which otherwise stay until their term ends.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PrivacyRequest> Erase(string id, string personId, bool declarations, string by, CancellationToken cancellation)
    {
        var (lines, traces) = await Find(personId, cancellation);
        var erasure = new Erasure
        {
            Id = id,
            At = clock.GetUtcNow(),
            By = by,
            Person = PersonMark.Of(personId, lines),
            Parties = [.. lines.Select(line => line.PartyId)],
            Declarations = declarations,
            Places = traces.Count,
            Kept = traces.Count(trace => trace.MustStay && !declarations),
        };

        // First what a restore can replay, then the erasing, then the word of it. Cut off, the same form goes on with what was kept first.
        erasure = await erasures.Keep(erasure, cancellation);
        var kept = await Apply(erasure, cancellation);
        return await requests.Note(
            new PrivacyRequest
            {
                Id = id,
                Kind = PrivacyRequestKind.Erasure,
                At = erasure.At,
                By = erasure.By,
                Places = erasure.Places,
                Erased = erasure.Places - kept,
                Kept = kept,
                CompleteOn = Amsterdam.Day(erasure.At).AddDays(retention.Value.BackupDays),
            },
            cancellation);
    }

    /// <summary>Whether an erasure of that id was begun.</summary>
    public Task<bool> IsKnown(string id, CancellationToken cancellation) => erasures.Has(id, cancellation);

    /// <summary>Erases what an erasure names: now, or once more after a restore brought it back.</summary>
    /// <returns>In how many places the person still stands, as they have to be kept.</returns>
    public async Task<int> Apply(Erasure erasure, CancellationToken cancellation)
    {
        var kept = 0;
        foreach (var party in erasure.Parties)
        {
            if (erasure.File is { } sha256)
            {
                await files.Destroy(party, sha256, erasure.By, erasure.Because ?? "", cancellation);
            }

            if (erasure.Person is { } person)
            {
                kept += await rowsOf.Erase(party, person, erasure.Declarations, erasure.By, cancellation);
            }
        }

        return kept;
    }

    /// <summary>Erases again all that was ever erased, in order: after a restore, before the site opens.</summary>
    /// <returns>How many erasures there were.</returns>
    public async Task<int> Replay(CancellationToken cancellation)
    {
        var all = await erasures.All(cancellation);
        foreach (var erasure in all)
        {
            await Apply(erasure, cancellation);
        }

        return all.Count;
    }

    /// <summary>The names of the evidence that was destroyed since then: a restore does not bring its content back at all.</summary>
    public async Task<IReadOnlySet<string>> Destroyed(DateTimeOffset since, CancellationToken cancellation) =>
        (await erasures.All(cancellation)).Where(erasure => erasure.File is not null && erasure.At >= since)
            .SelectMany(erasure => erasure.Parties, (erasure, party) => TakeInFile.BlobOf(party, erasure.File!)).ToHashSet(StringComparer.Ordinal);
}
