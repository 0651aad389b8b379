using System.Text.Json.Serialization;
using Monitoring.Calendar;
using Monitoring.Letters.Digests;

namespace Monitoring.Letters;

/// <summary>The letters of one request or case and how far they are. Immutable; states only go forward.</summary>
public sealed record Correspondence
{
    /// <summary>No letters.</summary>
    public static Correspondence None { get; } = new();

    /// <summary>How long after it left a letter of which nothing was heard counts as one that did not arrive, where word is to be expected.</summary>
    public static readonly TimeSpan WordWithin = TimeSpan.FromDays(3);

    /// <summary>All of them, in the order in which they were written.</summary>
    public IReadOnlyList<LetterTrace> Letters { get; init; } = [];

    /// <summary>Whether any letter waits to leave, by itself or in a digest.</summary>
    [JsonIgnore]
    public bool IsWaiting => Letters.Any(l => l.Waits);

    /// <summary>The first letter that waits to be handed over by itself, whenever it may leave.</summary>
    [JsonIgnore]
    public LetterTrace? ToHandOver => Letters.FirstOrDefault(l => l.Waits && !l.IsGathered);

    /// <summary>The first letter that can leave at that time: one that nobody has just asked for waits for a working day, and while mail is held; none holds another up.</summary>
    public LetterTrace? ToHandOverAt(DateTimeOffset now, bool mailHeld = false)
    {
        var atRest = mailHeld || !WorkingDays.Dutch.IsWorkingDay(Amsterdam.Day(now));
        return Letters.FirstOrDefault(l => l.Waits && !l.IsGathered && (!atRest || LetterStep.IsAskedFor(l.Step)));
    }

    /// <summary>The first letter that waits for a digest of that day or before it, and names a day by which it can no longer stand.</summary>
    public LetterTrace? ToRewriteForDigest(DateTimeOffset now) =>
        Letters.FirstOrDefault(l => l.IsGathered && l.GatheredFor <= Amsterdam.Day(now) && LetterStep.NamesADay(l.Step) && l.WasWrittenBefore(now));

    /// <summary>When the first of the letters that wait can leave, should mail not be held; null when none waits.</summary>
    [JsonIgnore]
    public DateTimeOffset? LeavesAt => Letters.Where(l => l.Waits).Min(l => (DateTimeOffset?)l.LeavesAt);

    /// <summary>Whether that letter was written to anybody and not dropped for everybody.</summary>
    public bool Has(string step) => Of(step).Any(l => l.State != LetterState.Dropped);

    /// <summary>Whether it is known to have arrived at one contact at least.</summary>
    public bool IsDelivered(string step) => Of(step).Any(l => l.State == LetterState.Delivered);

    /// <summary>Whether of one of them nothing is known but that it left: a person can find out.</summary>
    public bool IsUnheardOf(string step) => Of(step).Any(l => l.State == LetterState.HandedOver);

    /// <summary>Whether it came back from everybody to whom it was sent. At a time: or nothing was heard of it within <see cref="WordWithin"/>; if it arrives later after all, it has arrived.</summary>
    public bool CameBack(string step, DateTimeOffset? now = null) =>
        Has(step) && ByMail(step).All(l => l.State is LetterState.Bounced or LetterState.Dropped || (!l.CountsAsDelivered && l.SilenceEndsAt <= now));

    /// <summary>When a letter of which nothing is heard counts as delivered at one contact, or as one that came back from all; null when it arrived, or is not under way.</summary>
    public DateTimeOffset? WordDueAt(string step) => IsDelivered(step) ? null
        : ByMail(step).Where(l => l.CountsAsDelivered).Min(l => l.SilenceEndsAt) ?? ByMail(step).Max(l => l.SilenceEndsAt);

    /// <summary>The word that a letter arrived that left by SMTP and did not come back within a whole working day; null when there is none such at that time.</summary>
    public DeliveryEvent? CountedAsDelivered(DateTimeOffset now) =>
        Letters.FirstOrDefault(l => l.CountsAsDelivered && l.SilenceEndsAt <= now) is { } quiet ? new DeliveryEvent(quiet.Step, quiet.Contact, LetterState.Delivered, quiet.SilenceEndsAt!.Value) : null;

    /// <summary>Whether of any of these letters, that have left, word may still come at that time.</summary>
    public bool AwaitsWord(DateTimeOffset now, Func<LetterTrace, bool> which) => Letters.Any(l => now < l.SilenceEndsAt && which(l));

    /// <summary>When it first arrived, or null.</summary>
    public DateTimeOffset? DeliveredAt(string step)
    {
        var delivered = Of(step).Where(l => l.State == LetterState.Delivered).ToList();
        return delivered.Count == 0 ? null : delivered.Min(l => l.At);
    }

    /// <summary>The contacts to whom that letter was written, in order.</summary>
    public IEnumerable<string> ContactsOf(string step) => Of(step).Select(l => l.Contact);

    /// <summary>Adds a letter to each of these contacts; one that still waits is written anew, one that has left stays as it is.</summary>
    public Correspondence Write(string step, IEnumerable<string> contacts, DateTimeOffset now)
    {
        var to = contacts.Distinct().ToList();
        var known = Letters.Select(l => l.Step == step && l.State == LetterState.Written && to.Contains(l.Contact) ? l with { At = now } : l);
        return this with { Letters = [.. known, .. to.Except(ContactsOf(step)).Select(c => new LetterTrace(step, c, LetterState.Written, now))] };
    }

    /// <summary>Records what became of a letter. Events may come doubled, late and in any order, also before we recorded that it left: it ends the same.</summary>
    public Correspondence Record(DeliveryEvent e) => this with { Letters = [.. Letters.Select(l => l.Step == e.Step && l.Contact == e.Contact ? l.After(e) : l)] };

    /// <summary>Has a letter that waits go in the digest of a day; or, without one, by itself again.</summary>
    public Correspondence Gather(string step, string contact, DateOnly? day) =>
        this with { Letters = [.. Letters.Select(l => l.Step == step && l.Contact == contact && l.Waits ? l with { GatheredFor = day } : l)] };

    /// <summary>Whether that letter left in a digest, or waits for it.</summary>
    internal bool IsIn(DigestId digest, LetterId letter) =>
        Letters.Any(l => l.Step == letter.Step && l.Contact == letter.Contact && (l.Digest == digest.Day || (l.IsGathered && l.GatheredFor == digest.Day)));

    /// <summary>The same with one letter that waits, which leaves by itself, and no other: to ask whether it may leave.</summary>
    internal Correspondence WithOnly(LetterTrace letter) =>
        this with { Letters = [.. Letters.Where(l => !l.Waits || ReferenceEquals(l, letter)).Select(l => ReferenceEquals(l, letter) ? l with { GatheredFor = null } : l)] };

    /// <summary>Drops these of what was written and not handed over yet.</summary>
    public Correspondence DropPending(DateTimeOffset now, Func<LetterTrace, bool> which) => this with
    {
        Letters = [.. Letters.Select(l => l.State == LetterState.Written && which(l) ? l with { State = LetterState.Dropped, At = now } : l)],
    };

    /// <summary>Drops what was written and not handed over yet, except the letters with these texts.</summary>
    public Correspondence DropPending(DateTimeOffset now, params string[] except) => DropPending(now, l => !except.Contains(LetterStep.TextOf(l.Step)));

    /// <summary>Drops what was written to one contact and not handed over yet.</summary>
    public Correspondence DropPendingOf(string contact, DateTimeOffset now) => DropPending(now, l => l.Contact == contact);

    /// <summary>Drops the letters that begin so and were not handed over yet: what they ask was done.</summary>
    public Correspondence DropPendingAt(string stepBegins, DateTimeOffset now) => DropPending(now, l => l.Step.StartsWith(stepBegins, StringComparison.Ordinal));

    /// <summary>Without what has not left, waiting or dropped, as if it had never been written: it is to be written anew.</summary>
    public Correspondence WithoutUnsent() => this with { Letters = [.. Letters.Where(l => l.State is not (LetterState.Written or LetterState.Dropped))] };

    /// <summary>That letter on paper, or null when none was made, or it was dropped.</summary>
    public LetterTrace? ByPost(string step) => Of(step).FirstOrDefault(l => l.IsByPost && l.State != LetterState.Dropped);

    /// <inheritdoc/>
    public bool Equals(Correspondence? other) => other is not null && Letters.SequenceEqual(other.Letters);

    /// <inheritdoc/>
    public override int GetHashCode() => Letters.Count;

    // A letter on paper arrives when a person says so; until then the course goes by what was mailed.
    private IEnumerable<LetterTrace> ByMail(string step) => Of(step).Where(l => !l.IsByPost);

    private IEnumerable<LetterTrace> Of(string step) => Letters.Where(l => l.Step == step);
}
