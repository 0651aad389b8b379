using Monitoring.Evidence;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>What a case does next.</summary>
public abstract record ComplaintStep
{
    private ComplaintStep()
    {
    }

    /// <summary>Write this letter to these contacts.</summary>
    public sealed record Write(string Letter, IReadOnlyList<string> Contacts) : ComplaintStep
    {
        /// <inheritdoc/>
        public bool Equals(Write? other) => other is not null && Letter == other.Letter && Contacts.SequenceEqual(other.Contacts);

        /// <inheritdoc/>
        public override int GetHashCode() => Letter.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Hand this letter over to the provider of mail.</summary>
    public sealed record HandOver(LetterTrace Letter) : ComplaintStep;

    /// <summary>Record that a letter counts as delivered: it left by SMTP, and did not come back.</summary>
    public sealed record CountAsDelivered(DeliveryEvent Event) : ComplaintStep;

    /// <summary>Write this letter anew: it waited, and names a day by which it can no longer stand.</summary>
    public sealed record Rewrite(LetterTrace Letter) : ComplaintStep;

    /// <summary>Drop what was written and is no longer right.</summary>
    public sealed record DropLetters : ComplaintStep;

    /// <summary>Nobody could be reached: a task for the secretariaat, and no term runs.</summary>
    public sealed record GiveUpDelivery(CaseNotice Notice) : ComplaintStep;

    /// <summary>Remember that this letter, which only tells something, can go to nobody.</summary>
    public sealed record Skip(string Letter) : ComplaintStep;

    /// <summary>Ask the secretariaat what its present step needs of it; null: it needs nothing more.</summary>
    public sealed record AskDesk(AskedDuty? Duty) : ComplaintStep;

    /// <summary>Take the next step of joining it to another.</summary>
    public sealed record Join : ComplaintStep;

    /// <summary>It moves on by itself, as a term ended or what it waited for is there: the case as it is then, and what that adds to its time line.</summary>
    public sealed record Advance(Complaint Next, IReadOnlyList<CaseEvent> Events) : ComplaintStep;

    /// <summary>Apply what changed in the terms of the round for everybody, and name the new day.</summary>
    public sealed record MoveTerm : ComplaintStep;

    /// <summary>The party was heard, or its term ended: ask the secretariaat to decide.</summary>
    public sealed record AskDecision : ComplaintStep;

    /// <summary>
    /// End the request as the decision says, under the request's own guard: an answer at the last second wins or loses there.
    /// Before it, nobody is told of the decision.
    /// </summary>
    public sealed record EndRequest(RequestStatus Status) : ComplaintStep;

    /// <summary>End the intention without a decision: settled or withdrawn.</summary>
    public sealed record End(ComplaintState State) : ComplaintStep;

    /// <summary>Close the vote: count it, and write down what it came to before the case says so (art. 8.1, 8.5).</summary>
    public sealed record CloseVote : ComplaintStep;

    /// <summary>These seats could not be asked to vote, as nobody acts for them or no letter reached who does: a task for the secretariaat, by name. None: it is mended.</summary>
    public sealed record NameUnreached(IReadOnlyList<string> Seats) : ComplaintStep
    {
        /// <inheritdoc/>
        public bool Equals(NameUnreached? other) => other is not null && Seats.SequenceEqual(other.Seats);

        /// <inheritdoc/>
        public override int GetHashCode() => Seats.Count;
    }

    /// <summary>It is the last day to vote: ask the secretariaat to call the seats that stay silent.</summary>
    public sealed record AskSilentSeats : ComplaintStep;

    /// <summary>The standstill has passed: the measure takes effect.</summary>
    public sealed record PutInForce : ComplaintStep;

    /// <summary>Bring the beeldmerk in line with a measure that is in force (art. 11.4).</summary>
    public sealed record BringMark(TakenMeasure Measure) : ComplaintStep;

    /// <summary>Nothing to do until <see cref="ComplaintCourse.DueAt"/>, or until something happens.</summary>
    public sealed record Wait : ComplaintStep;

    /// <summary>Nothing to do any more.</summary>
    public sealed record Done : ComplaintStep;
}
