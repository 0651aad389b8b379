namespace Monitoring.Evidence;

/// <summary>Why a file is not taken; <see cref="FileRefusalText"/> tells the user what to do.</summary>
public enum FileRefusal
{
    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>Its kind, by its name's extension, is not one that is accepted here.</summary>
    WrongKind,

    /// <summary>Its content is not what the extension of its name says.</summary>
    NotWhatItSays,

    /// <summary>It holds macros, or is of a kind that can.</summary>
    Macros,

    /// <summary>It is protected by a password, or an old document under a new name: nobody could read it as what it says.</summary>
    Locked,

    /// <summary>It begins as what it says, but is cut off or broken.</summary>
    Damaged,

    /// <summary>It is larger than <see cref="FileCheck.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>The virus scanner refused the same content before.</summary>
    Infected,

    /// <summary>The same content was blocked or destroyed before: somebody uploaded it by mistake.</summary>
    Withdrawn,
}
