namespace Monitoring.Letters;

/// <summary>How links in letters are made.</summary>
public sealed class LinkOptions
{
    /// <summary>The address of the site, without a slash at its end; from the setting <c>Monitoring:Site:BaseUrl</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The key from which the tokens are derived: 32 random bytes or more, base64. It stands outside the tables.</summary>
    public string Secret { get; set; } = "";
}
