using System.Globalization;

namespace Monitoring.Bench;

/// <summary>One thing that was measured.</summary>
/// <param name="Name">What, in words that stay the same from release to release.</param>
/// <param name="Value">How much, with its unit.</param>
/// <param name="Goal">What it should be, or null when it is quoted without a goal.</param>
/// <param name="Met">Whether it is so.</param>
internal sealed record Figure(string Name, string Value, string? Goal = null, bool Met = false)
{
    /// <summary>A figure whose goal is an upper limit.</summary>
    public static Figure AtMost(string name, double value, double goal, string unit) =>
        new(name, Number(value) + unit, $"at most {Number(goal)}{unit}", value <= goal);

    /// <summary>A figure whose goal is a lower limit.</summary>
    public static Figure AtLeast(string name, double value, double goal, string unit, string more = "") =>
        new(name, Number(value) + unit + more, $"at least {Number(goal)}{unit}", value >= goal);

    /// <summary>At most one decimal, as programs read it.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "0.#" : "0", CultureInfo.InvariantCulture);

    /// <summary>The value in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The line that <c>bench/run</c> prints.</summary>
    public override string ToString() => $"{Name} | {Value} | {Goal ?? "-"} | {(Goal is null ? "-" : Met ? "met" : "short")}";
}
