using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Announces what will be deleted: rounds, tasks, imports and what is old in the register; then cases; then parties that left, a part at a time.</summary>
public sealed class AnnounceDisposals(
    RoundBook rounds, ComplaintWalk walk, ComplaintBook complaints, Table<PartyLine> lines, Table<ImportJobLine> imports, DisposalBook book, RetentionTable table, TimeProvider clock) : IChore
{
    private const int Part = 200;

    // Nothing in the system is older.
    private static readonly DateOnly Beginning = new(2026, 1, 1);
    private static readonly string[] Kinds = ["board|", "supplier|"];

    /// <inheritdoc/>
    public string Name => "announce-disposals";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        switch (from?.Split('/'))
        {
            case null:
                await Rounds(cancellation);
                await Months(RetentionKind.Tasks, table.Terms.TaskMonths, cancellation);
                await Imports(cancellation);
                await Years(RetentionKind.RegisterHistory, table.Terms.HistoryYears, cancellation);
                await Years(RetentionKind.RegisterLetters, table.Terms.RegisterLetterYears, cancellation);
                return "cases/";
            case ["cases", var after]:
                return await Cases(after, cancellation);
            case ["parties", var bucket, var after]:
                return await Parties(int.Parse(bucket, CultureInfo.InvariantCulture), after, cancellation);
            default:
                return null;
        }
    }

    private async Task Rounds(CancellationToken cancellation)
    {
        foreach (var line in (await rounds.All(cancellation)).Where(line => line.State is RoundState.Closed or RoundState.Cancelled))
        {
            if ((await rounds.Find(line.Id, cancellation))?.Value.EndedAt is { } ended)
            {
                var day = Amsterdam.Day(ended);
                await book.Announce(RetentionKind.Evidence, line.Id, line.Name, day.AddYears(table.Terms.EvidenceYears), cancellation);
                await book.Announce(RetentionKind.Declarations, line.Id, line.Name, day.AddYears(table.Terms.DeclarationYears), cancellation);
            }
        }
    }

    // All of a month go together, when the youngest of them may.
    private Task Months(RetentionKind kind, int months, CancellationToken cancellation)
    {
        var due = DueMonth();
        return Period(kind, due.AddMonths(-months - 1), "yyyy-MM", due, cancellation);
    }

    // Only when there was one by then: what is announced is there.
    private async Task Imports(CancellationToken cancellation)
    {
        var end = Amsterdam.StartOf(DueMonth().AddMonths(-table.Terms.ImportMonths));
        if ((await imports.Take(1, ImportJobLine.Partition, ImportJobLine.Prefix, ImportJobLine.PlaceOf(end), cancellation: cancellation)).Count > 0)
        {
            await Months(RetentionKind.Imports, table.Terms.ImportMonths, cancellation);
        }
    }

    // The first day of the month that is announced now.
    private DateOnly DueMonth()
    {
        var soon = Amsterdam.Day(clock.GetUtcNow()).AddDays(table.Terms.AnnouncedDays);
        return new DateOnly(soon.Year, soon.Month, 1);
    }

    // The same for all of a year.
    private Task Years(RetentionKind kind, int years, CancellationToken cancellation)
    {
        var due = new DateOnly(Amsterdam.Day(clock.GetUtcNow()).AddDays(table.Terms.AnnouncedDays).Year, 1, 1);
        return Period(kind, due.AddYears(-years - 1), "yyyy", due, cancellation);
    }

    private Task Period(RetentionKind kind, DateOnly first, string format, DateOnly due, CancellationToken cancellation)
    {
        var period = first.ToString(format, CultureInfo.InvariantCulture);
        return first < Beginning ? Task.CompletedTask : book.Announce(kind, period, period, due, cancellation);
    }

    // In what was said, in the ballots of a vote, or in its letters.
    private static bool NamesSomebody(Complaint complaint) =>
        complaint.Statements > 0 || complaint.Proposals > 0 || complaint.Letters.Letters.Count > 0 || complaint.Explanations.Any(words => words.Name != Privacy.ErasePerson.Gone);

    private async Task<string> Cases(string after, CancellationToken cancellation)
    {
        var part = await walk.Part(Part, after.Length > 0 ? after : null, cancellation);
        foreach (var line in part.Where(line => line.IsOver))
        {
            if (await complaints.Find(line.Id, cancellation) is { Value: var complaint } && NamesSomebody(complaint))
            {
                await book.Announce(
                    RetentionKind.Explanations, complaint.Id, complaint.RespondentName, Amsterdam.Day(complaint.ChangedAt).AddYears(table.Terms.ExplanationYears), cancellation);
            }
        }

        return part.Count < Part ? "parties/0/" : $"cases/{part[^1].Key.Row}";
    }

    private async Task<string?> Parties(int bucket, string after, CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        foreach (var kind in Kinds.Where(kind => after.Length == 0 || after.StartsWith(kind, StringComparison.Ordinal) || string.CompareOrdinal(kind, after) > 0))
        {
            var part = await lines.Take(Part, PartyLine.PartitionOf(bucket), kind, after.Length > 0 ? after : null, cancellation: cancellation);
            foreach (var line in part.Select(l => l.Value))
            {
                if (LeftOn(line, today) is not { } left)
                {
                    continue;
                }

                await book.Announce(RetentionKind.Papers, line.Id, line.Name, left.AddYears(table.Terms.PaperYears), cancellation);
                if (line.HasContact)
                {
                    await book.Announce(RetentionKind.Contacts, line.Id, line.Name, left.AddMonths(table.Terms.ContactMonths), cancellation);
                }
            }

            if (part.Count > 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"parties/{bucket}/{part[^1].Value.Key.Row}");
            }
        }

        return bucket + 1 < Round.BucketCount ? string.Create(CultureInfo.InvariantCulture, $"parties/{bucket + 1}/") : null;
    }

    /// <summary>The day on which an organisation stopped being a party; null for one that is one, will be, or never was.</summary>
    public static DateOnly? LeftOn(PartyLine line, DateOnly today)
    {
        if (line.IsPartyOn(today) || line.Joinings.Count == 0 || (line.WithdrawnOn is null && line.Joinings.Any(j => j.From > today)))
        {
            return null;
        }

        var ended = line.Joinings.Max(j => j.Until ?? DateOnly.MaxValue);
        return line.WithdrawnOn is { } withdrawn && withdrawn < ended ? withdrawn : ended;
    }
}
