namespace Monitoring.Frameworks;

/// <summary>A heading under which items of a framework stand together: agreements, security.</summary>
/// <param name="Id">Named by its items; unique in its framework.</param>
/// <param name="Title">The heading.</param>
public sealed record FrameworkSubject(string Id, LocalText Title);
