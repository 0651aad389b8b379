using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Monitoring.Web.Privacy;

namespace Monitoring.Web.Pages.Privacy;

/// <summary>The privacy statement (AVG 13 and 14): for contacts, colleagues, who declares and who reports. Every first letter links to it.</summary>
[AllowAnonymous]
public sealed class ReadPrivacyModel(IOptions<PrivacyOptions> options, IOptions<SiteOptions> site, Language l) : PageModel
{
    public PrivacyOptions Privacy => options.Value;

    /// <summary>Where questions go.</summary>
    public string Contact => Privacy.Contact ?? site.Value.SecretariaatEmail;

    /// <summary>The parts that nobody has confirmed yet, in words.</summary>
    public IReadOnlyList<string> Unconfirmed => [.. new (bool Known, string Name)[]
    {
        (Privacy.Controllers.Count > 0, l["wie verantwoordelijk is", "who is responsible"]),
        (Privacy.Officer is not null, l["de functionaris gegevensbescherming", "the data protection officer"]),
        (Privacy.Ground is not null, l["de grondslag", "the legal ground"]),
        (Privacy.Processors.Count > 0, l["wie gegevens voor ons verwerkt", "who processes data for us"]),
        (Privacy.Place is not null, l["waar de gegevens staan", "where the data stands"]),
    }.Where(part => !part.Known).Select(part => part.Name)];
}
