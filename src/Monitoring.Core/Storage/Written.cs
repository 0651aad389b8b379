namespace Monitoring.Storage;

/// <summary>What became of a write.</summary>
public enum Written
{
    /// <summary>It stands, also when the answer was lost on the way and the write was repeated.</summary>
    Done,

    /// <summary>The row to insert is there already (409).</summary>
    Exists,

    /// <summary>Somebody else changed the row since it was read (412). Read again, decide again.</summary>
    Changed,

    /// <summary>The row to replace or delete is no longer there (404).</summary>
    Gone,
}
