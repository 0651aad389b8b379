using Monitoring.Convenants;

namespace Monitoring.Register.Import;

/// <summary>How an organisation became a party, and until when.</summary>
internal sealed record JoiningLine : ImportLine
{
    private const int Max = 50;

    private static readonly Dictionary<string, JoiningKind> Roads = new()
    {
        ["toetreding"] = JoiningKind.Accession,
        ["ondertekening"] = JoiningKind.Signature,
        ["lidmaatschap"] = JoiningKind.Membership,
    };

    private static readonly Dictionary<string, string> Councils = new() { ["PO-Raad"] = "PO-Raad", ["VO-raad"] = "VO-raad" };

    public required Joining Joining { get; init; }

    public override string Subject => $"joining|{Joining.How}|{Joining.From:O}|{Joining.Via}";

    public override string Says => $"{Joining.Until:O}|{Joining.ConvenantVersion}";

    public static JoiningLine Read(Cells cells, long number)
    {
        var (kvk, board) = References.Organisation(cells);
        var how = cells.Word("wijze", Roads);
        var from = cells.Date("van");
        var until = cells.Date("tot");
        if (from is null)
            cells.Refuse(Sentences.Missing("van"));
        else if (until < from)
            cells.Refuse(Sentences.EndsBeforeStart);

        var version = cells.Text("versie");
        if (Convenant.ByVersion(version) is null)
            cells.Refuse(Sentences.UnknownVersion(version));

        return new()
        {
            Number = number,
            PartyId = References.IdOf(kvk, board),
            Kvk = kvk,
            BoardNumber = board,
            Joining = new Joining(how, from ?? default, until, version, Via(cells, how, board)),
        };
    }

    protected override Applied ApplyTo(Party? party)
    {
        if (party is null)
            return Unknown();

        // Who withdrew is a party again from a joining that is new; the same list once more brings nobody back.
        // An end that is known stays when a list does not tell of it: a board that left is not asked again because of an old list.
        var (joinings, effect) = Merge(
            party.Joinings,
            j => j.How == Joining.How && j.From == Joining.From && j.Via == Joining.Via,
            old => Joining with { Until = Joining.Until ?? old?.Until });
        return joinings.Count > Max
            ? Applied.Refused(Sentences.TooMany(Header.NameOf(ImportKind.Joinings), Max))
            : new(effect == Effect.Added ? party.Joined(Joining) : party with { Joinings = joinings }, effect);
    }

    private static string? Via(Cells cells, JoiningKind how, string? board)
    {
        if (how != JoiningKind.Membership)
        {
            if (cells.Optional("via").Length > 0)
                cells.Refuse(Sentences.ViaWithoutMembership);

            return null;
        }

        // art. 11.1: PO-Raad and VO-raad represent school boards, nobody else.
        if (board is null)
            cells.Refuse(Sentences.MembershipOfSupplier);

        if (cells.Optional("via").Length == 0)
            cells.Refuse(Sentences.MembershipNeedsVia);

        return cells.Word("via", Councils);
    }
}
