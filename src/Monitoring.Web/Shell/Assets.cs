using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Monitoring.Web.Shell;

/// <summary>
/// The stylesheets, fonts and scripts, embedded in this assembly so that each head serves the same ones. One hash over all
/// of them stands in their address, <c>/assets/{hash}/site.css</c>: what a browser has it keeps for ever, addresses within
/// a stylesheet stay relative, and a release that changes any of them changes the address of all.
/// </summary>
public sealed partial class Assets
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Dictionary<string, Asset> assets = new(StringComparer.Ordinal);

    /// <summary>Read and compressed once a process, at first use.</summary>
    public static Assets Embedded { get; } = new();

    private Assets()
    {
        var files = new ManifestEmbeddedFileProvider(typeof(Assets).Assembly, "Assets");
        foreach (var path in Paths(files, "/"))
            if (Types.TryGetContentType(path, out var type))
                assets[path] = Read(files, path, type);
        var all = SHA256.HashData([.. assets.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => a.Value.Plain)]);
        Hash = Convert.ToHexStringLower(all)[..12];
    }

    /// <summary>Of all assets together.</summary>
    public string Hash { get; }

    /// <summary>The address of an asset.</summary>
    /// <param name="path">Its path within the folder <c>Assets</c>, such as <c>site.css</c>.</param>
    /// <exception cref="ArgumentException">There is no such asset: a bug of the page.</exception>
    public string Url(string path) => assets.ContainsKey(path)
        ? $"/assets/{Hash}/{path}"
        : throw new ArgumentException($"There is no asset {path}.", nameof(path));

    internal Asset? Find(string path) => assets.GetValueOrDefault(path);

    private static Asset Read(ManifestEmbeddedFileProvider files, string path, string type)
    {
        var plain = Bytes(files, path);
        if (path.EndsWith(".css", StringComparison.Ordinal))
            plain = Encoding.UTF8.GetBytes(Import().Replace(Encoding.UTF8.GetString(plain),
                match => Encoding.UTF8.GetString(Bytes(files, match.Groups[1].Value))));
        if (!type.StartsWith("text/", StringComparison.Ordinal))
            return new Asset(type, plain, null, null);
        return new Asset(type + "; charset=utf-8", plain,
            Compress(plain, s => new BrotliStream(s, CompressionLevel.SmallestSize)),
            Compress(plain, s => new GZipStream(s, CompressionLevel.SmallestSize)));
    }

    private static byte[] Bytes(ManifestEmbeddedFileProvider files, string path)
    {
        using var stream = files.GetFileInfo(path).CreateReadStream();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> over)
    {
        using var memory = new MemoryStream();
        using (var stream = over(memory))
            stream.Write(plain);
        return memory.ToArray();
    }

    private static IEnumerable<string> Paths(ManifestEmbeddedFileProvider files, string folder)
    {
        foreach (var entry in files.GetDirectoryContents(folder))
        {
            var path = folder == "/" ? entry.Name : $"{folder}/{entry.Name}";
            if (entry.IsDirectory)
                foreach (var inside in Paths(files, path))
                    yield return inside;
            else
                yield return path;
        }
    }

    // Only site.css imports, and what it imports imports nothing.
    [GeneratedRegex("""^@import "([^"]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
