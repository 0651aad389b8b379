namespace Monitoring.Complaints;

/// <summary>Who takes part in a case, and so whose view of it something is.</summary>
public enum CaseSide
{
    /// <summary>The secretariaat of the Platform: sees all.</summary>
    Secretariaat,

    /// <summary>Who brought it: a party, or somebody whose complaint the secretariaat puts before the Platform. None on the Platform's own motion.</summary>
    Complainant,

    /// <summary>The party that it is about.</summary>
    Respondent,

    /// <summary>A founder's seat in the Platform (art. 8.1).</summary>
    Seat,
}

/// <summary>Who may read something of a case. The secretariaat always may.</summary>
[Flags]
public enum Audience
{
    /// <summary>The secretariaat only.</summary>
    SecretariaatOnly = 0,

    /// <summary>The complainant.</summary>
    Complainant = 1,

    /// <summary>The respondent.</summary>
    Respondent = 2,

    /// <summary>The seats without a conflict.</summary>
    Seats = 4,

    /// <summary>Both sides.</summary>
    Sides = Complainant | Respondent,

    /// <summary>Everybody who takes part.</summary>
    Everybody = Sides | Seats,
}
