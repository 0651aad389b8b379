namespace Monitoring.Register.Import;

/// <summary>A contact of an organisation, and its place among them.</summary>
internal sealed record ContactLine : ImportLine
{
    /// <summary>The most contacts that an organisation can have.</summary>
    public const int Max = 50;

    public required Contact Contact { get; init; }

    public required int Place { get; init; }

    /// <summary>All places that this import gave in the organisation so far.</summary>
    public ContactOrder Order { get; init; } = new();

    public override string Subject => "contact|" + Contact.Id;

    public override string Says => $"{Place}|{Contact.Name}";

    public static ContactLine Read(Cells cells, long number)
    {
        var (kvk, board) = References.Organisation(cells);
        var place = cells.Order("volgorde", Max);
        var contact = Contact.Of(cells.Text("naam"), cells.Email("email"));
        return new() { Number = number, PartyId = References.IdOf(kvk, board), Kvk = kvk, BoardNumber = board, Contact = contact, Place = place };
    }

    protected override Applied ApplyTo(Party? party)
    {
        if (party is null)
            return Unknown();

        var (contacts, effect) = Merge(party.Contacts, c => c.Id == Contact.Id, _ => Contact);
        if (contacts.Count > Max)
            return Applied.Refused(Sentences.TooMany(Header.NameOf(ImportKind.Contacts), Max));

        var arranged = Order.Arrange(contacts);
        if (effect == Effect.Unchanged && arranged != contacts)
            effect = Effect.Changed;

        return new(party with { Contacts = arranged }, effect);
    }
}
