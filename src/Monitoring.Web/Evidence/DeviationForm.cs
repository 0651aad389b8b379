using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>One row of the deviations, as it is typed.</summary>
public sealed class DeviationForm
{
    public string? Clause { get; set; }

    public string? Place { get; set; }

    public string? What { get; set; }

    public string? Why { get; set; }

    public bool IsEmpty => new[] { Clause, Place, What, Why }.All(string.IsNullOrWhiteSpace);

    public static DeviationForm Of(Deviation deviation) => new() { Clause = deviation.Clause, Place = deviation.Place, What = deviation.What, Why = deviation.Why };
}
