namespace Monitoring.Evidence.Scanning;

/// <summary>Who looks at files for viruses; the section <c>Monitoring:Scanning</c>.</summary>
public sealed class ScanOptions
{
    /// <summary>Who looks. Without a scanner, files open unscanned and every page of the desk says so.</summary>
    public ScannedBy By { get; set; } = ScannedBy.None;
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
