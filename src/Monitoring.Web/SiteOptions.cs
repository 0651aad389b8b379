namespace Monitoring.Web;

/// <summary>How this site presents itself; the section <c>Monitoring:Site</c>. The defaults are those of the demo.</summary>
public sealed class SiteOptions
{
    public const string Section = "Monitoring:Site";

    /// <summary>In the header of pages for parties and the public.</summary>
    public string Name { get; set; } = "Platform Convenant Privacy";

    /// <summary>Where questions go; on every page and in every letter.</summary>
    public string SecretariaatEmail { get; set; } = "secretariaat@platform.example";

    public string Phone { get; set; } = "030 000 00 00";

    /// <summary>
    /// The address that people use, without a slash at its end; links in letters start with it. When it is https, cookies
    /// are bound to this host and to https, also if the head itself stands behind a proxy that ends TLS.
    /// </summary>
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1:7071");

    /// <summary>Whether people reach this site over https.</summary>
    public bool IsSecure => BaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>How many sign-in links one client may ask for in a quarter of an hour.</summary>
    public int SignInLimit { get; set; } = 20;
}
