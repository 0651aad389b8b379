using System.Security.Cryptography;

namespace Monitoring.Local;

/// <summary>The key from which the tokens of links are derived: made once, kept in a file outside the tables.</summary>
public static class LinkSecret
{
    /// <summary>Reads the key, or makes it.</summary>
    public static string ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "link-secret");
        if (!File.Exists(path))
        {
            // Moved into place whole, so that a start that is killed leaves no half a key.
            var made = path + "." + Environment.ProcessId;
            using (var file = new FileStream(made, Mode()))
            using (var writer = new StreamWriter(file))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            }

            File.Move(made, path, overwrite: false);
        }

        return File.ReadAllText(path).Trim();
    }

    private static FileStreamOptions Mode()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
