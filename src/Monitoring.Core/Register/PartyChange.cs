namespace Monitoring.Register;

/// <summary>One thing that changed in a party's row.</summary>
/// <param name="What">What kind of thing.</param>
/// <param name="Subject">Which one: a product's code, a joining. Of a contact only its id: who it was stands nowhere but in the party's row.</param>
/// <param name="From">As it was; null when it was not there.</param>
/// <param name="To">As it is; null when it is gone.</param>
public sealed record PartyChange(PartyChangeKind What, string? Subject = null, string? From = null, string? To = null)
{
    /// <summary>What changed between two states.</summary>
    /// <param name="before">As it was; null when it is new.</param>
    /// <param name="after">As it is.</param>
    public static IReadOnlyList<PartyChange> Between(Party? before, Party after)
    {
        var changes = new List<PartyChange>();
        if (before is null)
        {
            changes.Add(new(PartyChangeKind.Added, To: after.Name));
        }

        Value(PartyChangeKind.Name, before is null ? after.Name : before.Name, after.Name);
        Value(PartyChangeKind.Kvk, before is null ? after.Kvk : before.Kvk, after.Kvk);
        List(PartyChangeKind.Contact, before?.Contacts ?? [], after.Contacts, c => c.Id, c => c.Id, (a, b) => a.Name == b.Name);
        var known = after.Contacts.Where(c => before?.Contact(c.Id) is not null).Select(c => c.Id);
        if (before is not null && !known.SequenceEqual(before.Contacts.Where(c => after.Contact(c.Id) is not null).Select(c => c.Id)))
        {
            changes.Add(new(PartyChangeKind.ContactOrder));
        }

        List(PartyChangeKind.Product, before?.Products ?? [], after.Products, p => p.Code, p => $"{p.Name} ({p.Kind})", (a, b) => a == b);
        List(PartyChangeKind.Joining, before?.Joinings ?? [], after.Joinings, j => $"{j.How}|{j.From:yyyy-MM-dd}|{j.Via}", j => j.Until is { } until ? $"{until:yyyy-MM-dd}" : "", (a, b) => a == b);
        Value(PartyChangeKind.Withdrawal, before?.WithdrawnOn is { } was ? $"{was:yyyy-MM-dd}" : null, after.WithdrawnOn is { } on ? $"{on:yyyy-MM-dd}" : null);
        return changes;

        void Value(PartyChangeKind what, string? from, string? to)
        {
            if (from != to)
            {
                changes.Add(new(what, null, from, to));
            }
        }

        void List<T>(PartyChangeKind what, IReadOnlyList<T> from, IReadOnlyList<T> to, Func<T, string> id, Func<T, string> says, Func<T, T, bool> same)
            where T : class
        {
            foreach (var item in to)
            {
                var old = from.FirstOrDefault(i => id(i) == id(item));
                if (old is null || !same(old, item))
                {
                    changes.Add(new(what, id(item), old is null ? null : says(old), says(item)));
                }
            }

            changes.AddRange(from.Where(i => !to.Any(j => id(j) == id(i))).Select(i => new PartyChange(what, id(i), says(i))));
        }
    }
}

/// <summary>What can change.</summary>
public enum PartyChangeKind
{
    /// <summary>It was put in the register.</summary>
    Added,

    /// <summary>Its name was corrected.</summary>
    Name,

    /// <summary>Its KvK number was corrected.</summary>
    Kvk,

    /// <summary>A contact came, went, or has another name.</summary>
    Contact,

    /// <summary>Its contacts stand in another order.</summary>
    ContactOrder,

    /// <summary>A product came, went, or changed.</summary>
    Product,

    /// <summary>An accession, signature or membership was recorded or corrected.</summary>
    Joining,

    /// <summary>It ended its part in the Convenant (art. 11.7), or that was put right.</summary>
    Withdrawal,

    /// <summary>The paper of something that was recorded came later, or another took its place.</summary>
    Paper,
}
