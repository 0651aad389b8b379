namespace Monitoring.Frameworks;

/// <summary>In which form a party proves an item.</summary>
public enum ProofKind
{
    /// <summary>One or more files.</summary>
    Files,

    /// <summary>The address of a page that anyone can open.</summary>
    Link,

    /// <summary>One of the given options, or several where the proof says so.</summary>
    Choice,

    /// <summary>A statement that is ticked and thereby made part of what is attested.</summary>
    Declaration,

    /// <summary>A text of the party itself: reasons, or the words that were used.</summary>
    Explanation,

    /// <summary>A count, such as the agreements that still run on an earlier model: a whole number of 0 or more.</summary>
    Number,

    /// <summary>Each deviation from the model agreement, with what it is about and its reason (art. 4.2).</summary>
    Deviations,

    /// <summary>Words at one chosen option, asked there: the conditions of research. Only an option can need them.</summary>
    Details,
}
