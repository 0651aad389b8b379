namespace Monitoring.Register.Import;

/// <summary>The first line of a file: which kind it is, and where each column stands.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> places;

    private Header(ImportKind kind, char separator, Dictionary<string, int> places, int columns)
    {
        Kind = kind;
        Separator = separator;
        this.places = places;
        Columns = columns;
    }

    public ImportKind Kind { get; }

    public char Separator { get; }

    public int Columns { get; }

    /// <summary>Where a column of the kind stands.</summary>
    public int this[string column] => places[column];

    public static IReadOnlyList<string> ColumnsOf(ImportKind kind) => kind switch
    {
        ImportKind.Organisations => ["soort", "naam", "kvk", "bestuursnummer"],
        ImportKind.SchoolBoardList => ["bevoegd gezag nummer", "bevoegd gezag naam", "kvk-nummer"],
        ImportKind.Joinings => ["kvk", "bestuursnummer", "wijze", "van", "tot", "versie", "via"],
        ImportKind.Products => ["kvk", "code", "naam", "soort"],
        _ => ["kvk", "bestuursnummer", "volgorde", "naam", "email"],
    };

    public static LocalText NameOf(ImportKind kind) => kind switch
    {
        ImportKind.Organisations => new("organisaties", "organisations"),
        ImportKind.SchoolBoardList => new("schoolbesturen van DUO", "DUO's school boards"),
        ImportKind.Joinings => new("deelname", "joinings"),
        ImportKind.Products => new("producten", "products"),
        _ => new("contacten", "contacts"),
    };

    /// <summary>The header of this file, or why it has none. Columns that the kind does not need are allowed.</summary>
    public static async Task<(Header? Header, LocalText? Why)> Of(Func<Stream> open, CancellationToken cancellation)
    {
        var (separator, names) = (',', Array.Empty<string>());
        foreach (var candidate in new[] { ',', ';', '\t' })
        {
            if (await FirstLine(open(), candidate, cancellation) is var found && found.Length > names.Length)
                (separator, names) = (candidate, found);
        }

        if (names.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return (null, Sentences.ColumnTwice(twice.Key));

        var fits = Enum.GetValues<ImportKind>().Where(kind => ColumnsOf(kind).All(names.Contains)).ToArray();
        if (fits is [var kind])
        {
            var places = ColumnsOf(kind).ToDictionary(column => column, column => Array.IndexOf(names, column));
            return (new Header(kind, separator, places, names.Length), null);
        }

        var nearest = Enum.GetValues<ImportKind>().MinBy(k => (ColumnsOf(k).Except(names).Count(), -ColumnsOf(k).Count));
        string[] missing = [.. ColumnsOf(nearest).Except(names)];
        return (null, missing.Length is 1 or 2 ? Sentences.MissingColumns(nearest, missing) : Sentences.UnknownColumns(names));
    }

    private static async Task<string[]> FirstLine(Stream content, char separator, CancellationToken cancellation)
    {
        using var lines = new CsvLines(content, separator);
        return await lines.Next(cancellation) ? [.. lines.Fields.Select(f => f.ToLowerInvariant())] : [];
    }
}
