namespace Monitoring.Privacy;

/// <summary>By what a person is known in rows: an id, and the ids of the names under which it declared.</summary>
/// <param name="Id">The id of a contact, or of a name (<see cref="PersonLine.IdOfName"/>).</param>
/// <param name="NameIds">The ids of its names: they tell nothing to who does not know the name.</param>
public sealed record PersonMark(string Id, IReadOnlyList<string> NameIds)
{
    /// <summary>The mark of a person that stands at these parties.</summary>
    public static PersonMark Of(string personId, IReadOnlyList<PersonLine> lines) => new(personId, [.. lines.Select(line => PersonLine.IdOfName(line.Name)).Distinct()]);

    /// <summary>Whether that name is this person's.</summary>
    public bool Is(string name) => NameIds.Contains(PersonLine.IdOfName(name)) || Id == PersonLine.IdOfName(name);

    /// <summary>Whether a field of a letter, <c>name</c> or <c>name (role)</c>, names this person.</summary>
    public bool IsNamedIn(string field) => field.Length < 400 && (Is(field) || (field.IndexOf(" (", StringComparison.Ordinal) is var end and > 0 && Is(field[..end])));
}
