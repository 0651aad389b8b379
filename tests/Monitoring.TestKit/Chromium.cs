namespace Monitoring.TestKit;

/// <summary>The browser of the browser tests.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>
    /// The path of its executable: from <c>CHROMIUM_PATH</c>, which <c>./test</c> sets, else the first Chromium or Chrome on the PATH.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none. A browser test fails then, and is not skipped.</exception>
    public static string Path =>
        Candidates().FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "The browser tests need Chromium: run ./test, which finds or installs one, or set CHROMIUM_PATH to the executable of Chromium or Chrome.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen)
            return [chosen];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return from name in Names from folder in folders select System.IO.Path.Combine(folder, name);
    }
}
