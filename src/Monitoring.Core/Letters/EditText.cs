using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>The secretariaat edits the text of a letter: each time it makes the next version, with which letters are written from then on.</summary>
public sealed class EditText(TextBook texts, TimeProvider clock)
{
    /// <summary>Saves a text as its next version; the same form twice does so once.</summary>
    /// <param name="text">Which text.</param>
    /// <param name="seen">The version that the form showed.</param>
    /// <param name="wording">The text in both languages.</param>
    /// <param name="by">Who edits it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<EditOutcome> Save(string text, int seen, LetterWording wording, string by, CancellationToken cancellation) => Save(text, seen, wording, putBack: null, by, cancellation);

    /// <summary>Puts an earlier version back, as the next one.</summary>
    public async Task<EditOutcome> PutBack(string text, int seen, int version, string by, CancellationToken cancellation) =>
        LetterTexts.All.Contains(text) && await texts.Find(text, version, cancellation) is { } wording
            ? await Save(text, seen, wording, version, by, cancellation)
            : EditOutcome.NotFound;

    /// <summary>A wording as it is kept: lines end in one way, and no empty ones stand around it.</summary>
    public static LetterWording Tidy(LetterWording wording) => new(Tidy(wording.Dutch), Tidy(wording.English));

    private static LetterText Tidy(LetterText text) => new(text.Subject.Trim(), string.Join('\n', text.Body.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim());

    private async Task<EditOutcome> Save(string text, int seen, LetterWording typed, int? putBack, string by, CancellationToken cancellation)
    {
        if (!LetterTexts.All.Contains(text))
        {
            return EditOutcome.NotFound;
        }

        var wording = Tidy(typed);
        if (TextRules.Mistakes(text, wording).Count > 0)
        {
            return EditOutcome.Refused;
        }

        while (true)
        {
            var old = await texts.FindInUse(text, cancellation);
            var current = old?.Value.Version ?? LetterTexts.ShippedVersion(text);
            var same = await texts.Get(text, current, cancellation) == wording;
            if (current != seen)
            {
                // The second submit of a form finds what the first made of it.
                return same && old?.Value.By == by ? EditOutcome.Saved : EditOutcome.Changed;
            }

            if (same)
            {
                return EditOutcome.Unchanged;
            }

            var next = new EditedText
            {
                Text = text,
                Version = Math.Max(LetterTexts.LastShipped, current) + 1,
                Subject = new LocalText(wording.Dutch.Subject, wording.English.Subject),
                Body = new LocalText(wording.Dutch.Body, wording.English.Body),
                Before = current,
                PutBack = putBack,
                By = by,
                At = clock.GetUtcNow(),
            };
            if (await texts.Write(old, next, cancellation) == Written.Done)
            {
                return EditOutcome.Saved;
            }
        }
    }
}
