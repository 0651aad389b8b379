namespace Monitoring.Letters;

/// <summary>A named field of a letter's text.</summary>
/// <param name="Name">The name, as in <c>{party}</c>.</param>
/// <param name="Holds">What it holds, a sentence for who edits a text.</param>
/// <param name="Sample">A value, for a look at a text of which no letter was sent yet.</param>
public sealed record LetterField(string Name, LocalText Holds, LocalText Sample)
{
    /// <summary>Whether a reader cannot do without it: what is asked, by when, why, where, whom to call. A text that shipped with it has to keep it.</summary>
    public bool Needed { get; init; } = true;

    /// <summary>Whether it may stand in a subject, which is seen on a locked screen and by whoever handles the mail: nothing personal, and short.</summary>
    public bool InSubject { get; init; }

    /// <summary>Whether it is lines of its own (a list) or a button, so that nothing can stand beside it.</summary>
    public bool Alone { get; init; }
}
