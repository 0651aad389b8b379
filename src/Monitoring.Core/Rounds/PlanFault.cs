namespace Monitoring.Rounds;

/// <summary>What keeps a draft from becoming a plan.</summary>
public enum PlanFault
{
    /// <summary>It has no name.</summary>
    NoName,

    /// <summary>Its name is longer than <see cref="PlanDraft.LongestName"/>.</summary>
    NameTooLong,

    /// <summary>Its name has no letter or digit to make an id of.</summary>
    NameWithoutLetters,

    /// <summary>Another plan has this name, or one that differs in signs only.</summary>
    NameTaken,

    /// <summary>There is no such version of the framework.</summary>
    NoFramework,

    /// <summary>It does not say who is asked.</summary>
    NoPopulation,

    /// <summary>The version of the framework asks nothing of them.</summary>
    NothingAsked,

    /// <summary>The period of the cohort has no first day.</summary>
    NoCohortStart,

    /// <summary>The period of the cohort ends before it begins.</summary>
    CohortBackwards,

    /// <summary>The period of the cohort begins after the first round: nobody would be asked.</summary>
    CohortTooLate,

    /// <summary>The size of the sample is no number of parties from 1, or no percentage from 1 to 99.</summary>
    SampleSize,

    /// <summary>The seed of the sample is shorter or longer than it may be, or has other signs than letters, digits and hyphens.</summary>
    SampleSeed,

    /// <summary>It has no first day.</summary>
    NoFirstDay,

    /// <summary>The first day has passed.</summary>
    FirstDayPassed,

    /// <summary>The first day lies more than <see cref="PlanDraft.FarthestYears"/> years ahead.</summary>
    FirstDayTooFar,

    /// <summary>The rhythm is none of <see cref="PlanDraft.Rhythms"/>.</summary>
    NoRhythm,

    /// <summary>The term to answer is outside its limits (<see cref="PlanDraft.ShortestTerm"/>, <see cref="PlanDraft.LongestTerm"/>).</summary>
    AnswerDays,

    /// <summary>The days for delivery are outside their limits.</summary>
    DeliveryDays,

    /// <summary>The reminder does not lie within the term to answer.</summary>
    ReminderDays,

    /// <summary>The term of the last call is outside its limits.</summary>
    GraceDays,

    /// <summary>The term to explain is outside its limits.</summary>
    ExplanationDays,
}
