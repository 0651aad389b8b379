namespace Monitoring.TestKit;

/// <summary>The folder of this repository, for tests that read what stands in it.</summary>
public static class Repository
{
    /// <summary>The folder with <c>Monitoring.sln</c>, above that of the test that runs.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository, and some of them read it.");
        }

        return folder.FullName;
    }
}
