namespace Monitoring.Desk;

/// <summary>The kinds of task. A later capability adds its own, with a sentence on the page of tasks.</summary>
public enum DeskTaskKind
{
    /// <summary>A process fails again and again; the tries go on.</summary>
    StuckProcess,

    /// <summary>No contact of a party could be reached; its term does not run.</summary>
    Undeliverable,

    /// <summary>A round is due, but what it needs was not adopted by the Platform (art. 9.1).</summary>
    AdoptionMissing,

    /// <summary>The virus scanner does not answer, and files wait for it.</summary>
    ScannerAway,

    /// <summary>The virus scanner refused a file of a party.</summary>
    FileRefused,

    /// <summary>Nobody of a party could be told what was recorded about it.</summary>
    Unreachable,

    /// <summary>There are parties that nobody can be written to: how many is the subject.</summary>
    WithoutAddress,

    /// <summary>A founder ended its part in the Convenant (art. 11.7): the Platform decides what follows.</summary>
    FounderWithdrew,

    /// <summary>A party explained itself, or its term to do so ended: register the case or close it.</summary>
    DecideIntention,

    /// <summary>A party asked for more time: grant it or refuse it with reasons. Until then its term does not end.</summary>
    DecideDeferral,

    /// <summary>A file was reported that should not have been uploaded: judge within 72 hours whether it is a data breach (AVG 33).</summary>
    JudgeBreach,

    /// <summary>An answer of a party came by post: enter it. Until then its term does not end.</summary>
    EnterAnswer,

    /// <summary>For more than a day there is no backup, or none that is complete.</summary>
    BackupMissing,

    /// <summary>A letter left, and nobody says whether it arrived: find out, and record it. Until then no term runs by it.</summary>
    FindOutWhetherReached,

    /// <summary>A dispute or complaint came in: admit it, or say with reasons why not (art. 12.1, 2).</summary>
    DecideAdmissibility,

    /// <summary>Both sides of a case have spoken: set the day on which the Platform discusses it (art. 12.1).</summary>
    PlanConsultation,

    /// <summary>The Platform discusses a case: record what came of it, with the minutes.</summary>
    RecordConsultation,

    /// <summary>The Platform has met: make a proposal for the seats to vote on.</summary>
    MakeProposal,

    /// <summary>The day of a measure's follow-up is there: say whether it was kept.</summary>
    JudgeMeasure,

    /// <summary>Seats of the Platform could not be asked to vote, as nobody acts for them or no letter arrived: which is the subject.</summary>
    SeatsUnreached,

    /// <summary>It is the last day of a vote, and seats stay silent: which is the subject. Call them, or give more time.</summary>
    SilentSeats,

    /// <summary>Somebody says to be a party that wants to bring a case, and no contact is registered: find out who it is.</summary>
    VerifyComplainant,
}
