using Monitoring.Settings;

namespace Monitoring.Web.Privacy;

/// <summary>
/// What the privacy statement says and only the Platform can know; the section <c>Monitoring:Privacy</c>. What is not set
/// is shown as not confirmed yet, never filled in by us (AVG 13 and 14).
/// </summary>
public sealed class PrivacyOptions : ISettings
{
    /// <summary>The section under <c>Monitoring:</c>.</summary>
    public const string Section = "Privacy";

    /// <summary>Who is responsible (AVG 13(1)(a)), each with name and address. Empty: what art. 11.5 suggests, shown as not confirmed.</summary>
    public IList<string> Controllers { get; } = [];

    /// <summary>What the joint controllers agreed (AVG 26(2)), in a sentence or two.</summary>
    public string? Arrangement { get; set; }

    /// <summary>Where questions about personal data go; without it the secretariaat's address.</summary>
    public string? Contact { get; set; }

    /// <summary>How the data protection officer is reached (AVG 13(1)(b)); "geen" when there is none.</summary>
    public string? Officer { get; set; }

    /// <summary>The ground of the processing (AVG 13(1)(c, d)), in a sentence.</summary>
    public string? Ground { get; set; }

    /// <summary>Who processes on the controllers' behalf: storage, mail (AVG 13(1)(e)).</summary>
    public IList<string> Processors { get; } = [];

    /// <summary>Where the data stands, and whether it leaves the EEA (AVG 13(1)(f)).</summary>
    public string? Place { get; set; }

    /// <summary>Since when the statement holds, as it was adopted.</summary>
    public DateOnly? Since { get; set; }

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        (string Name, IList<string> Values)[] lists = [(nameof(Controllers), Controllers), (nameof(Processors), Processors)];
        return lists.SelectMany(list => Enumerable.Range(0, list.Values.Count).Where(i => string.IsNullOrWhiteSpace(list.Values[i]))
            .Select(i => $"Set Monitoring:Privacy:{list.Name}:{i} to a name and an address, or leave it out."));
    }
}
