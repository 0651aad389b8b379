namespace Monitoring.Frameworks;

/// <summary>What came of reading a framework's file: the framework, or everything that is wrong with the file.</summary>
/// <param name="Framework">Null when there are errors.</param>
/// <param name="Errors">Empty when there is a framework; otherwise all that was found, in the order of the file.</param>
public sealed record FrameworkReading(Framework? Framework, IReadOnlyList<FrameworkError> Errors);
