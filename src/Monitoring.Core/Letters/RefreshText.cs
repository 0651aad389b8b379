using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>Gives a letter that still waits the text that is in use when it leaves: whoever holds all mail to mend a text counts on that.</summary>
public sealed class RefreshText(TextBook texts, Table<RequestLetter> ofRequests, Table<ComplaintLetter> ofCases, Table<PartyLetter> ofNotices)
{
    /// <summary>A letter as it is to leave. When its text was mended since it was written, its row says so before it leaves: no call to storage otherwise.</summary>
    /// <param name="letter">A letter that is about to be handed over.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The letter with the later text, or as it was when its values do not fill that one.</returns>
    public async Task<Letter> Of(Letter letter, CancellationToken cancellation)
    {
        var current = await texts.Current(cancellation);
        var version = current.VersionOf(letter.Step);
        if (version <= letter.TextVersion || !(await texts.Get(letter.Step, version, cancellation)).IsFilledBy(current.Complete(letter.Fields)))
        {
            return letter;
        }

        return letter switch
        {
            RequestLetter written => await Save(ofRequests, written, version, cancellation),
            ComplaintLetter written => await Save(ofCases, written, version, cancellation),
            PartyLetter written => await Save(ofNotices, written, version, cancellation),
            _ => letter,
        };
    }

    // Who comes second finds what the first one made of it.
    private static async Task<T> Save<T>(Table<T> rows, T letter, int version, CancellationToken cancellation) where T : Letter, IRow<T>
    {
        while (await rows.Find(letter.Key, cancellation) is { } stored)
        {
            if (stored.Value.TextVersion >= version)
            {
                return stored.Value;
            }

            var next = (T)((Letter)stored.Value with { TextVersion = version });
            if (await rows.Replace(stored, next, cancellation) == Written.Done)
            {
                return next;
            }
        }

        return letter;
    }
}
