namespace Monitoring.Letters;

/// <summary>That a printed letter was posted.</summary>
/// <param name="On">On which day.</param>
/// <param name="Registered">Whether it went registered (aangetekend), so that its delivery can be proven by the carrier.</param>
/// <param name="By">Who of the secretariaat recorded it.</param>
public sealed record Posted(DateOnly On, bool Registered, string By);
