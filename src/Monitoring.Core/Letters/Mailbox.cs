using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>The provider of mail of a demo or a test: delivers at once into storage, and bounces what goes to <c>@bounce.example</c>.</summary>
public sealed class Mailbox(Table<MailboxLetter> letters, Table<MailboxLine> lines, TimeProvider clock) : ILetterSender
{
    private const string BouncingDomain = "@bounce.example";

    /// <inheritdoc/>
    public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
    {
        var bounced = letter.To.EndsWith(BouncingDomain, StringComparison.OrdinalIgnoreCase);
        var row = new MailboxLetter { Letter = letter, At = clock.GetUtcNow(), Bounced = bounced };

        // A letter that was handed over before is in the box already, and stays the one letter it is.
        if (await letters.Insert(row, cancellation) == Written.Exists)
        {
            row = (await letters.Find(row.Key, cancellation))?.Value ?? row;
        }

        return new DeliveryEvent(letter.Step, letter.Contact, bounced ? LetterState.Bounced : LetterState.Delivered, row.At);
    }

    /// <summary>The latest letters, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last line of the page before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<MailboxLine>> Latest(int count, string? after, CancellationToken cancellation) =>
        [.. (await lines.Take(count, MailboxLetter.Partition, MailboxLine.Prefix, after, cancellation: cancellation)).Select(row => row.Value)];

    /// <summary>One letter, or null.</summary>
    public async Task<MailboxLetter?> Find(string id, CancellationToken cancellation) =>
        Key.IsValidPart(id) ? (await letters.Find(MailboxLetter.KeyOf(id), cancellation))?.Value : null;
}
