namespace Monitoring.Letters;

/// <summary>How it is known that a letter reached its party, where no provider of mail tells: somebody of the secretariaat found out.</summary>
/// <param name="How">How it is known.</param>
/// <param name="On">On which day the party had it.</param>
/// <param name="By">Who of the secretariaat recorded it.</param>
public sealed record Reached(ReachedBy How, DateOnly On, string By)
{
    /// <summary>What proves it, as typed: the carrier's number, or which office confirmed it. No name of a person.</summary>
    public string? Proof { get; init; }
}

/// <summary>How it is known that a letter reached its party.</summary>
public enum ReachedBy
{
    /// <summary>The contact said so on the telephone.</summary>
    Phone,

    /// <summary>The contact wrote back.</summary>
    Mail,

    /// <summary>The same letter went by post, and its delivery was proven.</summary>
    Post,

    /// <summary>The contact said so in person.</summary>
    InPerson,
}
