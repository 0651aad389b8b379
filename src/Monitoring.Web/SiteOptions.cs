using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Monitoring.Letters;
using Monitoring.Settings;

namespace Monitoring.Web;

/// <summary>How this site presents itself; the section <c>Monitoring:Site</c>. The defaults are those of the demo; a real Platform sets its own.</summary>
public sealed class SiteOptions : ISettings
{
    /// <summary>The section under <c>Monitoring:</c>.</summary>
    public const string Section = "Site";

    /// <summary>In the header of pages for parties and the public.</summary>
    public string Name { get; set; } = "Platform Convenant Privacy";

    /// <summary>Where questions go; on every page and in every letter.</summary>
    public string SecretariaatEmail { get; set; } = WhomToCall.DemoEmail;

    public string Phone { get; set; } = WhomToCall.DemoPhone;

    /// <summary>
    /// The address that people use, without a slash at its end; links in letters start with it. When it is https, cookies
    /// are bound to this host and to https, also if the head itself stands behind a proxy that ends TLS.
    /// </summary>
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1:7071");

    /// <summary>Whether people reach this site over https.</summary>
    public bool IsSecure => BaseUrl.IsAbsoluteUri && BaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>How many sign-in links one client may ask for in a quarter of an hour.</summary>
    public int SignInLimit { get; set; } = 20;

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return "Set Monitoring:Site:Name to the name of the Platform, as it stands above every page.";
        if (!MailAddress.TryCreate(SecretariaatEmail, out _))
            yield return "Set Monitoring:Site:SecretariaatEmail to the mail address where questions go.";
        if (string.IsNullOrWhiteSpace(Phone))
            yield return "Set Monitoring:Site:Phone to the telephone number where questions go.";
        // That it is an address at all, the links see to.
        if (BaseUrl.IsAbsoluteUri && BaseUrl.PathAndQuery != "/")
            yield return "Set Monitoring:Site:BaseUrl to the address of the site, without a path, such as https://monitoring.example.";
        if (SignInLimit < 1)
            yield return "Set Monitoring:Site:SignInLimit to 1 or more, or leave it out.";
    }

    /// <summary>What only a demo may leave to the defaults.</summary>
    internal static IEnumerable<string> Missing(IConfigurationSection section, SiteOptions site)
    {
        foreach (var (name, what) in new[] { (nameof(SecretariaatEmail), "the mail address"), (nameof(Phone), "the telephone number") })
        {
            if (section[name] is null)
                yield return $"Set Monitoring:Site:{name} to {what} of the secretariaat: it stands on every page and in every letter.";
        }

        // A link works for whoever reads it on its way.
        if (site.BaseUrl is { IsAbsoluteUri: true, IsLoopback: false } && !site.IsSecure)
            yield return "Set Monitoring:Site:BaseUrl to an address that begins with https://: a link in a letter lets in whoever reads it on its way.";
    }
}
