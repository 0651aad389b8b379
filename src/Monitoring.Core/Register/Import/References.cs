namespace Monitoring.Register.Import;

/// <summary>How a line says which organisation it is about.</summary>
internal static class References
{
    /// <summary>A school board by its number, else a supplier by its KvK number.</summary>
    public static (string? Kvk, string? BoardNumber) Organisation(Cells cells)
    {
        var (kvk, board) = (cells.Kvk("kvk"), cells.BoardNumber("bestuursnummer"));
        if (kvk is null && board is null)
            cells.Refuse(Sentences.NoOrganisation);

        return (kvk, board);
    }

    /// <summary>The id of the organisation: <c>bg12345</c> or <c>kvk12345678</c>.</summary>
    public static string IdOf(string? kvk, string? board) => board is null ? "kvk" + kvk : "bg" + board;
}
