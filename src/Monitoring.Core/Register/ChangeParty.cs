using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A person of the secretariaat corrects an organisation: its name, its contacts, its products. Guarded by the revision that the form showed.</summary>
public sealed class ChangeParty(PartyRegister register, KvkNumbers numbers, PartyNotices notices, NudgeParty nudge, PartiesWithoutAddress without, Links links, TimeProvider clock)
{
    /// <summary>The most contacts that an organisation can have.</summary>
    public const int MostContacts = 50;

    /// <summary>The most products that a supplier can have.</summary>
    public const int MostProducts = 500;

    /// <summary>Corrects the name and the KvK number. A supplier keeps its id, is still found by the number that was wrong, and takes no number that another has.</summary>
    /// <param name="id">The organisation.</param>
    /// <param name="revision">The revision that the form showed.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kvk">Its number; a school board need have none.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ChangeOutcome> Correct(string id, long revision, string name, string? kvk, string by, CancellationToken cancellation)
    {
        if (await register.Find(id, cancellation) is not { Value: { Kind: PartyKind.Supplier } supplier } || kvk is null || supplier.Kvk == kvk)
        {
            return await Change(id, revision, party => party with { Name = name, Kvk = party.Kind == PartyKind.Supplier ? party.Kvk : kvk }, by, cancellation);
        }

        if (!await numbers.Take(kvk, id, cancellation))
        {
            return ChangeOutcome.NumberTaken;
        }

        var outcome = await Change(
            id, revision, party => party with { Name = name, Kvk = kvk, FormerKvks = [.. party.FormerKvks.Append(party.Kvk).OfType<string>().Where(k => k != kvk).Distinct()] }, by, cancellation);
        if (outcome != ChangeOutcome.Done)
        {
            await numbers.GiveBack(kvk, id, cancellation);
        }

        return outcome;
    }

    /// <summary>
    /// Adds a contact, or corrects the one with that id; a new address is a new contact in the old one's place. It is told so at once (AVG 14), which also shows whether the address was
    /// typed right long before something rests on it.
    /// </summary>
    /// <param name="id">The organisation.</param>
    /// <param name="revision">The revision that the form showed.</param>
    /// <param name="old">The id of the contact that is corrected; null for a new one.</param>
    /// <param name="contact">As it is to be.</param>
    /// <param name="first">Whether we write to it first.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ChangeOutcome> PutContact(string id, long revision, string? old, Contact contact, bool first, string by, CancellationToken cancellation)
    {
        // Once for an address, also when it went and came back.
        var told = (await register.Find(id, cancellation))?.Value is { } party && party.Contact(contact.Id) is null
            && await notices.Find(id, PartyNotice.IdOfAddress(contact.Id), cancellation) is null ? AddressRecorded(party, contact) : null;
        if (told is not null)
        {
            await notices.Announce(told, cancellation);
        }

        return await Change(id, revision, now => now with { Contacts = With(now.Contacts, old, contact, first) }, by, cancellation, (batch, _) =>
        {
            if (told is not null)
            {
                batch.Insert(told);
            }
        });
    }

    /// <summary>Takes a contact away.</summary>
    public Task<ChangeOutcome> RemoveContact(string id, long revision, string contact, string by, CancellationToken cancellation) =>
        Change(id, revision, party => party with { Contacts = [.. party.Contacts.Where(c => c.Id != contact)] }, by, cancellation);

    /// <summary>Adds a product, or corrects the one with that code.</summary>
    public Task<ChangeOutcome> PutProduct(string id, long revision, ProductRef product, string by, CancellationToken cancellation) =>
        Change(
            id,
            revision,
            party => party with
            {
                Products = party.Products.Any(p => p.Code == product.Code) ? [.. party.Products.Select(p => p.Code == product.Code ? product : p)] : [.. party.Products, product],
            },
            by,
            cancellation);

    /// <summary>Takes a product away. What was asked about it in a round stays.</summary>
    public Task<ChangeOutcome> RemoveProduct(string id, long revision, string code, string by, CancellationToken cancellation) =>
        Change(id, revision, party => party with { Products = [.. party.Products.Where(p => p.Code != code)] }, by, cancellation);

    /// <summary>Takes away an accession or membership that was recorded by mistake.</summary>
    public Task<ChangeOutcome> RemoveJoining(string id, long revision, JoiningKind how, DateOnly from, string? via, string by, CancellationToken cancellation) =>
        Change(id, revision, party => party with { Joinings = [.. party.Joinings.Where(j => j.How != how || j.From != from || j.Via != via)] }, by, cancellation);

    /// <summary>Takes back a withdrawal that was recorded by mistake.</summary>
    public Task<ChangeOutcome> RemoveWithdrawal(string id, long revision, string by, CancellationToken cancellation) =>
        Change(id, revision, party => party with { WithdrawnOn = null }, by, cancellation);

    /// <summary>Makes a change, and lets everything that it touches look again.</summary>
    internal async Task<ChangeOutcome> Change(string id, long revision, Func<Party, Party> change, string by, CancellationToken cancellation, Action<Batch, Party>? more = null)
    {
        var outcome = await register.Change(id, revision, change, by, more, cancellation);
        if (outcome == ChangeOutcome.Done)
        {
            // Also when it stood already: the first try may have been cut off here.
            await nudge.All(id, cancellation);
            await without.Look(cancellation);
        }

        return outcome;
    }

    private PartyNotice AddressRecorded(Party party, Contact contact) => new()
    {
        PartyId = party.Id,
        Id = PartyNotice.IdOfAddress(contact.Id),
        Step = LetterStep.AddressRecorded,
        WrittenAt = clock.GetUtcNow(),
        Fields = new Dictionary<string, LocalText> { ["party"] = new(party.Name, party.Name), ["privacy"] = new(links.Privacy, links.Privacy) },
    };

    private static List<Contact> With(IReadOnlyList<Contact> contacts, string? old, Contact contact, bool first)
    {
        var at = contacts.ToList().FindIndex(c => c.Id == (old ?? contact.Id));
        var others = contacts.Where(c => c.Id != old && c.Id != contact.Id).ToList();
        others.Insert(first ? 0 : at < 0 ? others.Count : Math.Min(at, others.Count), contact);
        return others;
    }
}
