using Monitoring.Letters;

namespace Monitoring.Evidence;

/// <summary>What an evidence request does next.</summary>
public abstract record RequestStep
{
    private RequestStep()
    {
    }

    /// <summary>Write this letter to these contacts.</summary>
    public sealed record Write(string Letter, IReadOnlyList<string> Contacts) : RequestStep
    {
        /// <inheritdoc/>
        public bool Equals(Write? other) => other is not null && Letter == other.Letter && Contacts.SequenceEqual(other.Contacts);

        /// <inheritdoc/>
        public override int GetHashCode() => Letter.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Hand this letter over to the provider of mail.</summary>
    public sealed record HandOver(LetterTrace Letter) : RequestStep;

    /// <summary>Record that a letter counts as delivered: it left by SMTP, and did not come back.</summary>
    public sealed record CountAsDelivered(DeliveryEvent Event) : RequestStep;

    /// <summary>Write this letter anew: it waited, and names a day by which it can no longer stand.</summary>
    public sealed record Rewrite(LetterTrace Letter) : RequestStep;

    /// <summary>Drop what was written and is no longer right.</summary>
    public sealed record DropLetters : RequestStep;

    /// <summary>Nobody could be reached: a task for the secretariaat, and no term runs.</summary>
    public sealed record GiveUpDelivery : RequestStep;

    /// <summary>Apply what changed in the terms of the round for everybody, and name the new day.</summary>
    public sealed record MoveTerms : RequestStep;

    /// <summary>Open the case as an intention, and ask the party to explain.</summary>
    public sealed record OpenIntention : RequestStep;

    /// <summary>The secretariaat has to decide on more time: a task.</summary>
    public sealed record AskDeferral : RequestStep;

    /// <summary>The secretariaat has to enter an answer that came by post: a task.</summary>
    public sealed record AskEntry : RequestStep;

    /// <summary>Let the case look again: the evidence came after all, or a decision has not ended the request yet.</summary>
    public sealed record NudgeCase : RequestStep;

    /// <summary>Keep what was accepted, to be offered again in the next round.</summary>
    public sealed record KeepAccepted : RequestStep;

    /// <summary>End with that status.</summary>
    public sealed record End(RequestStatus Status) : RequestStep;

    /// <summary>Nothing to do until <see cref="RequestCourse.DueAt"/>, or until something happens.</summary>
    public sealed record Wait : RequestStep;

    /// <summary>Nothing to do any more.</summary>
    public sealed record Done : RequestStep;
}
