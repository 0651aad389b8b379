namespace Monitoring.Privacy;

/// <summary>One place where a person stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="PartyId">At which party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Page">Where the desk sees and corrects it, from the root of the site.</param>
/// <param name="Values">What stands there of the person.</param>
/// <param name="At">When it was written; null when that is not kept.</param>
/// <param name="MustStay">Whether it has to be kept until its term ends, so that erasing leaves it unless a person decides otherwise.</param>
public sealed record PersonTrace(PersonTraceKind Kind, string PartyId, string PartyName, string Page, IReadOnlyList<string> Values, DateTimeOffset? At = null, bool MustStay = false);

/// <summary>The kinds of place where a person can stand.</summary>
public enum PersonTraceKind
{
    /// <summary>A contact in the register: name and address.</summary>
    Contact,

    /// <summary>Who acts for a founder's seat in the Platform: name and address.</summary>
    Seat,

    /// <summary>A colleague to whom a request was passed on, or who passed it on: name and address.</summary>
    Colleague,

    /// <summary>A report of a file that was uploaded by mistake.</summary>
    Report,

    /// <summary>A request for more time.</summary>
    Deferral,

    /// <summary>A letter to the person, or that names the person.</summary>
    Letter,

    /// <summary>A file that the person gave.</summary>
    File,

    /// <summary>A declaration under the person's name.</summary>
    Declaration,

    /// <summary>An explanation in a case.</summary>
    Explanation,

    /// <summary>A note beside a declaration or explanation, of what is right.</summary>
    Correction,
}
