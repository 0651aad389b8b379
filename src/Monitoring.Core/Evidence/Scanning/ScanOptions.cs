using Monitoring.Settings;

namespace Monitoring.Evidence.Scanning;

/// <summary>Who looks at files for viruses; the section <c>Monitoring:Scanning</c>.</summary>
public sealed class ScanOptions : ISettings
{
    /// <summary>Who looks. Without a scanner, files open unscanned and the pages of the desk say so.</summary>
    public ScannedBy By { get; set; } = ScannedBy.None;

    /// <summary>Where clamd listens: a socket (<c>/run/clamav/clamd.ctl</c>) or a host and port (<c>127.0.0.1:3310</c>).</summary>
    public string Clamd { get; set; } = "/run/clamav/clamd.ctl";

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (By == ScannedBy.Clamd && !Clamd.StartsWith('/') && !(Clamd.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(Clamd.AsSpan(colon + 1), out _)))
        {
            yield return "Set MONITORING_CLAMD (or Monitoring:Scanning:Clamd) to where clamd listens: a socket, such as /run/clamav/clamd.ctl, or a host and port, such as 127.0.0.1:3310.";
        }
    }
}

/// <summary>Who looks at files for viruses.</summary>
public enum ScannedBy
{
    /// <summary>Nobody: for a demo.</summary>
    None,

    /// <summary>ClamAV's clamd, over its own protocol.</summary>
    Clamd,

    /// <summary>The storage account itself (Microsoft Defender for Storage), which writes its verdict as a tag of the blob.</summary>
    Storage,
}
