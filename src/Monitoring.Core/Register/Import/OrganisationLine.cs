namespace Monitoring.Register.Import;

/// <summary>An organisation of our own list, or a school board of DUO's.</summary>
internal sealed record OrganisationLine : ImportLine
{
    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["leverancier"] = PartyKind.Supplier,
        ["schoolbestuur"] = PartyKind.SchoolBoard,
        ["onderwijsinstelling"] = PartyKind.SchoolBoard,
    };

    private bool isKnownOnly;

    public required PartyKind Kind { get; init; }

    public required string Name { get; init; }

    public override string Subject => "organisation";

    public override string Says => $"{Name}|{Kvk}";

    // A board that governs both kinds of school stands in both lists of DUO, and our own list names it as it takes part.
    public override bool YieldsToEarlier => isKnownOnly;

    // A supplier is found by its number: another number is a correction, which a person makes.
    protected override bool MaySetKvk => Kind == PartyKind.SchoolBoard;

    public static OrganisationLine Read(Cells cells, long number)
    {
        var kind = cells.Word("soort", Kinds);
        var name = cells.Text("naam");
        var (kvk, board) = (cells.Kvk("kvk"), cells.BoardNumber("bestuursnummer"));
        if (kind == PartyKind.Supplier && board is not null)
            cells.Refuse(Sentences.SupplierWithBoardNumber);
        else if (kind == PartyKind.Supplier && kvk is null)
            cells.Refuse(Sentences.SupplierNeedsKvk);
        else if (kind == PartyKind.SchoolBoard && board is null)
            cells.Refuse(Sentences.BoardNeedsNumber);

        return new() { Number = number, PartyId = References.IdOf(kvk, board), Kvk = kvk, BoardNumber = board, Kind = kind, Name = name };
    }

    public static OrganisationLine ReadBoardList(Cells cells, long number)
    {
        var board = cells.BoardNumber("bevoegd gezag nummer");
        if (board is null)
            cells.Refuse(Sentences.BoardNeedsNumber);

        var name = cells.Text("bevoegd gezag naam");
        return new()
        {
            Number = number,
            PartyId = References.IdOf(null, board ?? ""),
            Kvk = cells.Kvk("kvk-nummer"),
            BoardNumber = board,
            Kind = PartyKind.SchoolBoard,
            Name = name,
            isKnownOnly = true,
        };
    }

    protected override Applied ApplyTo(Party? party)
    {
        if (party is null)
            return new(new Party { Id = PartyId, Name = Name, Kind = Kind, Kvk = Kvk, BoardNumber = BoardNumber }, Effect.Added);

        // DUO's name of a board gives way to the name under which it takes part; an empty cell takes nothing away.
        var keeps = isKnownOnly && (party.Joinings.Count > 0 || party.Contacts.Count > 0);
        var next = party with { Name = keeps ? party.Name : Name, Kvk = keeps ? party.Kvk ?? Kvk : Kvk ?? party.Kvk };
        return new(next, next.Name == party.Name && next.Kvk == party.Kvk ? Effect.Unchanged : Effect.Changed);
    }
}
