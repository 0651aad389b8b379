using System.Text.Json.Serialization;
using Monitoring.Calendar;
using Monitoring.Letters.Digests;
using Monitoring.Letters.Sending;

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

    /// <summary>Why it came back; null when it did not, or when that is not known.</summary>
    public BounceKind? Bounce { get; init; }

    /// <summary>By which provider it left; null before, for what an earlier release handed over, and where nobody would hear that it came back (SMTP without a mailbox that is read).</summary>
    public MailBy? By { get; init; }

    /// <summary>When its reader called it unwanted (a complaint about spam). It stays delivered: whoever calls it so had it.</summary>
    public DateTimeOffset? ComplainedAt { get; init; }

    /// <summary>The day of the digest for which it is gathered, as there are more letters to its contact; null for one that leaves by itself.</summary>
    public DateOnly? GatheredFor { get; init; }

    /// <summary>The day of the digest in which it left; null when it left by itself, or has not left.</summary>
    public DateOnly? Digest { get; init; }

    /// <summary>Since when it is known to be delayed: its server still tries; null when nobody told so.</summary>
    public DateTimeOffset? DelayedAt { get; init; }

    /// <summary>
    /// When silence about a letter that left gets a meaning; null when it has not left, or something was heard. By SMTP only what comes back is ever heard of: after one
    /// whole working day without that, it counts as delivered (<see cref="CountsAsDelivered"/>). Otherwise it counts as one that did not arrive.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? SilenceEndsAt => State != LetterState.HandedOver || IsByPost ? null
        : CountsAsDelivered ? Amsterdam.EndOf(WorkingDays.Dutch.Add(Amsterdam.Day(At), 1))
        : At + Correspondence.WordWithin;

    /// <summary>
    /// Whether no news is good news of it: it left by SMTP while what comes back is read, and nobody told that it is delayed. Of one that is, servers tell only when they give up,
    /// after days.
    /// </summary>
    [JsonIgnore]
    public bool CountsAsDelivered => By == MailBy.Smtp && DelayedAt is null;

    /// <summary>That it was posted, when it is a letter on paper.</summary>
    public Posted? Posted { get; init; }

    /// <summary>Whether it is a letter on paper, which a person posts: no turn hands it over.</summary>
    [JsonIgnore]
    public bool IsByPost => Contact == ByPost;

    /// <summary>Whether it waits to be handed over to the provider of mail.</summary>
    [JsonIgnore]
    public bool Waits => State == LetterState.Written && !IsByPost;

    /// <summary>Whether it waits for a digest, whose process hands it over (<see cref="SendDigest"/>).</summary>
    [JsonIgnore]
    public bool IsGathered => Waits && GatheredFor is not null;

    /// <summary>
    /// When its own process looks at it: when it may leave, as nothing that the system starts arrives in a weekend or on a holiday. One that waits for a digest is written anew in the
    /// morning if it names a day; else its process looks whether the digest has left.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset LeavesAt => LetterStep.IsAskedFor(Step) ? At
        : GatheredFor is not { } day ? WorkingDays.Dutch.AtWork(At)
        : LetterStep.NamesADay(Step) && Amsterdam.Day(At) < day ? Amsterdam.StartOf(day)
        : DigestId.LeavesOn(day) + DigestId.Late;

    /// <summary>Whether it was written on an earlier day than today in Amsterdam, so that a term counted from then is not the one it gets.</summary>
    public bool WasWrittenBefore(DateTimeOffset now) => State == LetterState.Written && Amsterdam.Day(At) < Amsterdam.Day(now);

    /// <summary>
    /// The trace after an event. Whatever the order of events, and however often each comes, it ends the same: of two the more telling stands, and of two that tell the
    /// same the earlier. That it came back outweighs that it was delivered (a server took it and could not keep it): nobody is held to a letter that is not there.
    /// What a person found out outweighs both.
    /// </summary>
    internal LetterTrace After(DeliveryEvent e)
    {
        if (State == LetterState.Dropped || e.State is LetterState.Written or LetterState.Dropped)
        {
            return this;
        }

        var marked = this with { By = By ?? e.By, ComplainedAt = Earliest(ComplainedAt, e.ComplainedAt), DelayedAt = Earliest(DelayedAt, e.DelayedAt), Posted = e.Posted ?? Posted, Digest = Digest ?? e.Digest };
        return Weight(e.State, e.Reached).CompareTo(Weight(State, Reached)) switch
        {
            > 0 => marked with { State = e.State, At = e.At, Bounce = e.Bounce, Reached = e.Reached },
            0 => marked with { At = e.At < At ? e.At : At, Bounce = Bounce is null || e.Bounce < Bounce ? e.Bounce : Bounce },
            _ => marked,
        };
    }

    private static int Weight(LetterState state, Reached? reached) => reached is null ? (int)state : int.MaxValue;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}

/// <summary>How far a letter is. Opening is never tracked.</summary>
public enum LetterState
{
    /// <summary>Decided and stored, not rendered yet.</summary>
    Written,

    /// <summary>Taken over by the provider of mail.</summary>
    HandedOver,

    /// <summary>Known to have arrived, or taken for it (<see cref="LetterTrace.CountsAsDelivered"/>): only now can a term start.</summary>
    Delivered,

    /// <summary>Came back for good; why, says <see cref="LetterTrace.Bounce"/>.</summary>
    Bounced,

    /// <summary>Not sent, as it was no longer right.</summary>
    Dropped,
}
