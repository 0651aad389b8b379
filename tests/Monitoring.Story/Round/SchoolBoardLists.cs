namespace Monitoring.Story.Round;

/// <summary>The lists of school boards that DUO publishes, where they lie beside the project. They make boards known, not parties: nobody of them is asked.</summary>
public static class SchoolBoardLists
{
    private static readonly string Folder = Path.Combine("..", "shared", "data");

    /// <summary>The files, or null where there are none.</summary>
    public static IReadOnlyList<string>? Here => Directory.Exists(Folder) && Directory.GetFiles(Folder, "duo-besturen-*.csv") is { Length: > 0 } files ? files : null;
}
