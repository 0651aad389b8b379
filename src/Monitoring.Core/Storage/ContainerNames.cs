namespace Monitoring.Storage;

/// <summary>The containers of blobs.</summary>
public static class ContainerNames
{
    /// <summary>Files that came in and were not checked yet.</summary>
    public const string Incoming = "incoming";

    /// <summary>Evidence that was checked: party / SHA-256, written once.</summary>
    public const string Evidence = "evidence";

    /// <summary>What the secretariaat keeps: minutes, signed accessions.</summary>
    public const string Documents = "documents";

    /// <summary>The reports of closed rounds, written once.</summary>
    public const string Reports = "reports";

    /// <summary>The keys that protect sign-ins and forms.</summary>
    public const string Protection = "protection";

    /// <summary>The register of erasures, apart from the tables so that a restore of those does not lose it: written once, never changed.</summary>
    public const string Erasures = "erasures";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Incoming, Evidence, Documents, Reports, Protection, Erasures];
}
