namespace Monitoring.Register.Import;

/// <summary>What one line made of an organisation, or why it was refused.</summary>
internal sealed record Applied(Party? Party, Effect Effect, LocalText? Why = null)
{
    /// <summary>The line is wrong.</summary>
    public static Applied Refused(LocalText why) => new(null, Effect.Unchanged, why);
}

/// <summary>What a line did.</summary>
internal enum Effect
{
    Unchanged,
    Changed,
    Added,
}
