using System.Text.Json.Serialization;
using Monitoring.Calendar;

namespace Monitoring.Letters;

/// <summary>How far one letter to one contact is. Kept in the row whose decision the letter tells.</summary>
/// <param name="Step">Which letter: one of <see cref="LetterStep"/>.</param>
/// <param name="Contact">The id of the contact.</param>
/// <param name="State">How far.</param>
/// <param name="At">Since when.</param>
public sealed record LetterTrace(string Step, string Contact, LetterState State, DateTimeOffset At)
{
    /// <summary>Stands where otherwise the id of a contact does, for a letter on paper to the party itself. No contact and no colleague has this id.</summary>
    public const string ByPost = "by-post";

    /// <summary>How it is known that it arrived, when no provider of mail told but a person.</summary>
    public Reached? Reached { get; init; }

    /// <summary>That it was posted, when it is a letter on paper.</summary>
    public Posted? Posted { get; init; }

    /// <summary>Whether it is a letter on paper, which a person posts: no turn hands it over.</summary>
    [JsonIgnore]
    public bool IsByPost => Contact == ByPost;

    /// <summary>Whether it waits to be handed over to the provider of mail.</summary>
    [JsonIgnore]
    public bool Waits => State == LetterState.Written && !IsByPost;

    /// <summary>When it may leave: nothing that the system starts arrives in a weekend or on a holiday.</summary>
    [JsonIgnore]
    public DateTimeOffset LeavesAt => LetterStep.IsAskedFor(Step) ? At : WorkingDays.Dutch.AtWork(At);

    /// <summary>Whether it was written on an earlier day than today in Amsterdam, so that a term counted from then is not the one it gets.</summary>
    public bool WasWrittenBefore(DateTimeOffset now) => State == LetterState.Written && Amsterdam.Day(At) < Amsterdam.Day(now);
}

/// <summary>How far a letter is. Opening is never tracked.</summary>
public enum LetterState
{
    /// <summary>Decided and stored, not rendered yet.</summary>
    Written,

    /// <summary>Taken over by the provider of mail.</summary>
    HandedOver,

    /// <summary>Known to have arrived: only now can a term start.</summary>
    Delivered,

    /// <summary>Came back for good.</summary>
    Bounced,

    /// <summary>Not sent, as it was no longer right.</summary>
    Dropped,
}
