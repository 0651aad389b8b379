using Monitoring.TestKit;

namespace Monitoring.Story;

/// <summary>Where a chapter plays: the service, the time line that is printed, and the figures that are checked.</summary>
public sealed class Stage(Service service, TextWriter output)
{
    /// <summary>The service as a process of this machine, which may be killed; null when it runs elsewhere.</summary>
    public ServiceProcess? Process => service as ServiceProcess;

    /// <summary>Whether every figure so far was what it must be.</summary>
    public bool AllWell { get; private set; } = true;

    /// <summary>Prints a line of the time line.</summary>
    /// <param name="day">The domain's day, as the pages show it.</param>
    /// <param name="what">What happened.</param>
    public void Tell(string day, string what) => output.WriteLine($"   {day,-32} {what}");

    /// <summary>Checks a figure against what it must be, and prints both.</summary>
    public void Check(string figure, int expected, int found)
    {
        AllWell &= expected == found;
        output.WriteLine($"   {(expected == found ? "ok " : "OFF")} {figure,-52} {found,6}{(expected == found ? "" : $"   must be {expected}")}");
    }

    /// <summary>Checks something that must be so.</summary>
    public void Check(string what, bool holds)
    {
        AllWell &= holds;
        output.WriteLine($"   {(holds ? "ok " : "OFF")} {what}");
    }

    /// <summary>A browser of its own, without cookies.</summary>
    public Visitor Visitor() => new(service.Address) { ExpectsNoErrors = true };
}
