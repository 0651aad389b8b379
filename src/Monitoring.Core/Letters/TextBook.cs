using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>The texts of letters: those that ship, and the versions that the secretariaat wrote.</summary>
public sealed class TextBook(Table<TextInUse> inUse, Table<EditedText> edited, IOptions<WhomToCall> contact, SystemClock system)
{
    // Each letter asks: thousands an hour. So long may letters still be written here with a text that was changed elsewhere.
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(5);

    // A version never changes.
    private readonly ConcurrentDictionary<(string Text, int Version), LetterWording> known = new();
    private Look? last;

    /// <summary>Whom the reader of a letter is to call.</summary>
    public LocalText Contact => contact.Value.InWords;

    /// <summary>What new letters are written with; known for some seconds before storage is asked again, which is one call.</summary>
    public async Task<CurrentTexts> Current(CancellationToken cancellation)
    {
        if (last is { } look && system.GetUtcNow() - look.At is var age && age >= TimeSpan.Zero && age < KnownFor)
        {
            return look.Texts;
        }

        var at = system.GetUtcNow();
        var texts = new CurrentTexts((await InUse(cancellation)).ToDictionary(text => text.Text, text => text.Version), Contact);
        last = new Look(texts, at);
        return texts;
    }

    /// <summary>The texts of which the secretariaat wrote a version itself: one call to storage.</summary>
    public async Task<IReadOnlyList<TextInUse>> InUse(CancellationToken cancellation) =>
        [.. (await inUse.Take(1000, TextInUse.Partition, TextInUse.Prefix, cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>Which version of one text is in use, or null when it is the latest that ships.</summary>
    public Task<Stored<TextInUse>?> FindInUse(string text, CancellationToken cancellation) => inUse.Find(TextInUse.KeyOf(text), cancellation);

    /// <summary>The wording of a letter's text in one version.</summary>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async Task<LetterWording> Get(string step, int version, CancellationToken cancellation) =>
        await Find(step, version, cancellation) ?? throw new InvalidOperationException($"There is no version {version} of the text {LetterStep.TextOf(step)}.");

    /// <summary>The wording of a letter's text in one version, or null when there is no such version.</summary>
    public async Task<LetterWording?> Find(string step, int version, CancellationToken cancellation)
    {
        var text = LetterStep.TextOf(step);
        if (version <= LetterTexts.LastShipped)
        {
            return LetterTexts.Has(text, version) ? LetterTexts.Find(text, version) : null;
        }

        if (known.TryGetValue((text, version), out var wording))
        {
            return wording;
        }

        return (await FindEdited(text, version, cancellation))?.Wording is { } found ? known[(text, version)] = found : null;
    }

    /// <summary>A version that the secretariaat wrote, or null.</summary>
    public async Task<EditedText?> FindEdited(string text, int version, CancellationToken cancellation) =>
        (await edited.Find(EditedText.KeyOf(text, version), cancellation))?.Value;

    /// <summary>The versions of a text that the secretariaat wrote, the latest first: those that came last, in one call to storage.</summary>
    /// <param name="text">Which text.</param>
    /// <param name="latest">Its latest version.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<EditedText>> History(string text, int latest, int count, CancellationToken cancellation)
    {
        var before = Math.Max(LetterTexts.LastShipped, latest - count);
        var rows = await edited.Take(count, TextInUse.Partition, EditedText.Of(text), EditedText.KeyOf(text, before).Row, cancellation: cancellation);
        return [.. rows.Select(row => row.Value).Reverse()];
    }

    /// <summary>Writes a version and makes it the current one, in one batch.</summary>
    internal async Task<Written> Write(Stored<TextInUse>? old, EditedText next, CancellationToken cancellation)
    {
        var head = new TextInUse { Text = next.Text, Version = next.Version, Shipped = LetterTexts.ShippedVersion(next.Text), By = next.By, At = next.At };
        var batch = old is null ? new Batch().Insert(head) : new Batch().Replace(old, head);
        var written = await inUse.Commit(batch.Insert(next), cancellation);
        last = null;
        return written;
    }

    private sealed record Look(CurrentTexts Texts, DateTimeOffset At);
}
