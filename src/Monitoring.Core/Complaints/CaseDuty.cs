namespace Monitoring.Complaints;

/// <summary>What a step of a case needs of the secretariaat. It is a task with a day by which it is to be done, and never an end by itself.</summary>
public enum CaseDuty
{
    /// <summary>Say whether the dispute or complaint is admitted (kind and standing; scope, art. 2; decided before).</summary>
    DecideAdmissibility,

    /// <summary>Set the day on which the Platform discusses it (art. 12.1).</summary>
    PlanConsultation,

    /// <summary>Record what came of that meeting, with its minutes.</summary>
    RecordConsultation,

    /// <summary>Put a proposal to the vote of the seats.</summary>
    MakeProposal,

    /// <summary>Say whether a measure was kept.</summary>
    JudgeMeasure,
}

/// <summary>What the secretariaat was asked.</summary>
/// <param name="Duty">What.</param>
/// <param name="Until">The day by which it is to be done.</param>
public sealed record AskedDuty(CaseDuty Duty, DateOnly Until);
