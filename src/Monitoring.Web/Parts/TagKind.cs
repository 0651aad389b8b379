namespace Monitoring.Web.Parts;

/// <summary>What a status means for its reader.</summary>
public enum TagKind
{
    /// <summary>On its way, or nothing begun.</summary>
    Info,

    /// <summary>Done, and good.</summary>
    Ok,

    /// <summary>Somebody must do something.</summary>
    Warn,

    /// <summary>It went wrong, or a term has ended.</summary>
    Bad,
}
