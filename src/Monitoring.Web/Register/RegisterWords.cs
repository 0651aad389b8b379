using System.Globalization;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Register;

/// <summary>The register in words.</summary>
public static class RegisterWords
{
    /// <summary>What an organisation is.</summary>
    public static string Kind(this Language l, PartyKind kind) => kind == PartyKind.Supplier ? l["Leverancier", "Supplier"] : l["Schoolbestuur", "School board"];

    /// <summary>Its numbers.</summary>
    public static string Numbers(this Language l, string? boardNumber, string? kvk, IReadOnlyList<string>? formerKvks = null) => string.Join(
        " · ",
        new[]
        {
            boardNumber is null ? null : l["bestuursnummer", "board number"] + " " + boardNumber,
            kvk is null ? null : "KvK " + kvk,
            formerKvks is null or [] ? null : l["voorheen KvK ", "formerly KvK "] + string.Join(", ", formerKvks),
        }.OfType<string>());

    /// <summary>Whether it is a party on a day, as a tag.</summary>
    public static (TagKind Kind, string Word) Standing(this Language l, IReadOnlyList<Joining> joinings, DateOnly? withdrawnOn, DateOnly today) =>
        withdrawnOn <= today ? (TagKind.Warn, l["Opgezegd", "Withdrawn"])
        : joinings.Any(j => j.Holds(today)) ? (TagKind.Ok, l["Partij", "Party"])
        : joinings.Any(j => j.From > today) ? (TagKind.Info, l["Wordt partij", "Will be a party"])
        : joinings.Count > 0 ? (TagKind.Warn, l["Geen partij meer", "No longer a party"])
        : (TagKind.Info, l["Alleen bekend", "Merely known"]);

    /// <summary>By which road it became a party.</summary>
    public static string Road(this Language l, Joining joining) => l.Road(joining.How, joining.Via);

    /// <summary>By which road it became a party.</summary>
    public static string Road(this Language l, JoiningKind how, string? via) => how switch
    {
        JoiningKind.Accession => l["Toetreding met een ondertekende verklaring (artikel 11, lid 3)", "Accession by a signed declaration (article 11(3))"],
        JoiningKind.Signature => l["Ondertekening als initiatiefnemer (artikel 11, lid 1)", "Signature as a founder (article 11(1))"],
        _ => l[$"Lidmaatschap van {via} (artikel 11, lid 1)", $"Membership of {via} (article 11(1))"],
    };

    /// <summary>From when until when.</summary>
    public static string Span(this Language l, DateOnly from, DateOnly? until) => until is { } end
        ? l[$"van {l.ShortDate(from)} t/m {l.ShortDate(end)}", $"from {l.ShortDate(from)} until {l.ShortDate(end)}"]
        : l[$"vanaf {l.ShortDate(from)}", $"from {l.ShortDate(from)}"];

    /// <summary>Who made a change.</summary>
    public static string By(this Language l, PartyHistory change) => change.By switch
    {
        null => l["het systeem", "the system"],
        RegisterImport.Command => l["een import", "an import"],
        var who => who,
    };

    /// <summary>A change, in a sentence.</summary>
    /// <param name="l">The language.</param>
    /// <param name="change">The change.</param>
    /// <param name="party">The party as it is, for the names of contacts that are still there.</param>
    public static string Change(this Language l, PartyChange change, Party party)
    {
        string Of(string nl, string en) => change switch
        {
            { From: null } => l[$"{nl} toegevoegd: ", $"{en} added: "],
            { To: null } => l[$"{nl} weggehaald: ", $"{en} removed: "],
            _ => l[$"{nl} gewijzigd: ", $"{en} changed: "],
        };
        string FromTo() => $"{change.From ?? "–"} → {change.To ?? "–"}";
        return change.What switch
        {
            PartyChangeKind.Added => l[$"In het register gezet als {change.To}", $"Put in the register as {change.To}"],
            PartyChangeKind.Name => l["Naam: ", "Name: "] + FromTo(),
            PartyChangeKind.Kvk => l["KvK-nummer: ", "KvK number: "] + FromTo(),
            PartyChangeKind.Contact => Of("Contactpersoon", "Contact") + (party.Contact(change.Subject!)?.Name ?? l["iemand die er nu niet meer staat", "somebody who is no longer there"]),
            PartyChangeKind.ContactOrder => l["Volgorde van de contactpersonen gewijzigd", "Order of the contacts changed"],
            PartyChangeKind.Product => Of("Product", "Product") + change.Subject,
            PartyChangeKind.Joining => Of("Deelname", "Joining") + Joining(l, change),
            PartyChangeKind.Paper => Paper(l, change),
            _ => change.To is { } on
                ? l[$"Opzegging vastgelegd met ingang van {Day(l, on)}", $"Withdrawal recorded as of {Day(l, on)}"]
                : l["Opzegging weggehaald", "Withdrawal taken back"],
        };
    }

    /// <summary>What a list tells of.</summary>
    public static string List(this Language l, ImportKind? kind) => kind switch
    {
        ImportKind.Organisations => l["Organisaties", "Organisations"],
        ImportKind.SchoolBoardList => l["Schoolbesturen van DUO", "School boards of DUO"],
        ImportKind.Joinings => l["Deelname (toetreding, lidmaatschap)", "Joinings (accession, membership)"],
        ImportKind.Products => l["Producten", "Products"],
        ImportKind.Contacts => l["Contactpersonen", "Contacts"],
        _ => l["Nog niet bekeken", "Not looked at yet"],
    };

    /// <summary>How far an import is, as a tag.</summary>
    public static (TagKind Kind, string Word) State(this Language l, ImportState state) => state switch
    {
        ImportState.Received => (TagKind.Info, l["Ontvangen", "Received"]),
        ImportState.Checking => (TagKind.Info, l["Wordt gecontroleerd", "Being checked"]),
        ImportState.Checked => (TagKind.Warn, l["Wacht op u", "Waits for you"]),
        ImportState.Applying => (TagKind.Info, l["Wordt opgeslagen", "Being written"]),
        ImportState.Done => (TagKind.Ok, l["Klaar", "Done"]),
        ImportState.Refused => (TagKind.Bad, l["Kan niet", "Not possible"]),
        _ => (TagKind.Info, l["Niet gebruikt", "Not used"]),
    };

    private static string Paper(Language l, PartyChange change)
    {
        var of = change.Subject switch
        {
            nameof(PartyDocumentKind.Accession) => l["de toetreding van", "the accession of"],
            nameof(PartyDocumentKind.Withdrawal) => l["de opzegging van", "the withdrawal of"],
            _ => l["het lidmaatschap van", "the membership of"],
        };
        return (change.From is null ? l["Stuk toegevoegd bij ", "Paper added to "] : l["Stuk vervangen bij ", "Paper replaced of "]) + $"{of} {Day(l, change.To!)}";
    }

    // how|from|via, as PartyChange writes it; the value is the last day, or empty.
    private static string Joining(Language l, PartyChange change)
    {
        if (change.Subject?.Split('|') is not [var how, var from, var via] || !Enum.TryParse<JoiningKind>(how, out var kind))
        {
            return change.Subject ?? "";
        }

        var until = (change.To ?? change.From) is { Length: > 0 } end ? DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        return $"{l.Road(kind, via)}, {l.Span(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), until)}";
    }

    private static string Day(Language l, string day) => l.ShortDate(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
