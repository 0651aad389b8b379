namespace Monitoring.Register.Import;

/// <summary>The places that one import gives to the contacts of one organisation, by <c>volgorde</c>.</summary>
/// <remarks>The lines of an organisation may stand apart in a file, so that the register sees some places before others.</remarks>
internal sealed class ContactOrder
{
    private readonly SortedDictionary<int, string> places = [];

    /// <summary>Keeps that this contact has this place.</summary>
    public void Give(int place, string contactId) => places[place] = contactId;

    /// <summary>
    /// The contacts in their order: those with a place not after it and among each other by it, the others around them as
    /// they were. A list that is so already is left as it is, also when only some of the places are known.
    /// </summary>
    public IReadOnlyList<Contact> Arrange(IReadOnlyList<Contact> contacts)
    {
        var ids = contacts.Select(c => c.Id).ToList();
        var placed = places.Where(p => ids.Contains(p.Value)).ToArray();
        var found = placed.Select(p => ids.IndexOf(p.Value)).ToArray();
        if (found.SequenceEqual(found.Order()) && placed.Zip(found).All(p => p.Second < p.First.Key))
            return contacts;

        var others = new Queue<Contact>(contacts.Where(c => !Array.Exists(placed, p => p.Value == c.Id)));
        var arranged = new List<Contact>(contacts.Count);
        foreach (var (place, id) in placed)
        {
            while (arranged.Count < place - 1 && others.TryDequeue(out var other))
                arranged.Add(other);

            arranged.Add(contacts[ids.IndexOf(id)]);
        }

        return [.. arranged, .. others];
    }
}
