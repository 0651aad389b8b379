using Monitoring.Settings;

namespace Monitoring.Letters;

/// <summary>How links in letters are made; the section <c>Monitoring:Links</c>.</summary>
public sealed class LinkOptions : ISettings
{
    /// <summary>The address of the site, without a slash at its end; from the setting <c>Monitoring:Site:BaseUrl</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The key from which the tokens are derived: 32 random bytes or more, base64. It stands outside the tables.</summary>
    public string Secret { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return "Set Monitoring:Site:BaseUrl to the address of the site, such as https://monitoring.example.";
        }

        if (TryDecode(Secret) is not { Length: >= 32 })
        {
            yield return "Set Monitoring:Links:Secret to 32 random bytes or more, base64.";
        }
    }

    private static byte[]? TryDecode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
