using Monitoring.Storage;

namespace Monitoring.TestKit.Workflows;

/// <summary>Short forms for the notes of toys.</summary>
public static class NoteCalls
{
    /// <summary>The note of a process, an empty one when there is none.</summary>
    public static async Task<Note> Read(this Table<Note> notes, string of, CancellationToken cancellation) =>
        (await notes.Find(Note.KeyOf(of), cancellation))?.Value ?? new Note { Of = of };

    /// <summary>Changes the note of a process, whoever else changes it at the same time.</summary>
    public static async Task<Note> Change(this Table<Note> notes, string of, Func<Note, Note> change, CancellationToken cancellation)
    {
        while (true)
        {
            var old = await notes.Find(Note.KeyOf(of), cancellation);
            var next = change(old?.Value ?? new Note { Of = of });
            if (await (old is null ? notes.Insert(next, cancellation) : notes.Replace(old, next, cancellation)) == Written.Done)
            {
                return next;
            }
        }
    }
}
