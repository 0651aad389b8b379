using Microsoft.AspNetCore.Routing;
using Monitoring.Shell;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring;

/// <summary>After all others (its collection runs when those that run beside each other are done): what did nobody look at?</summary>
[CollectionDefinition(nameof(NoPageIsForgottenTests), DisableParallelization = true)]
[Collection(nameof(NoPageIsForgottenTests))]
public class NoPageIsForgottenTests(ShellSite site) : IClassFixture<ShellSite>
{
    /// <summary>What no person reads as a page: files to keep, parts of a page, and what a form sends its answer to.</summary>
    private static readonly string[] NoPages =
    [
        "/assets/{hash}/{path}",
        "/afmelden",
        "/api/sendgrid",
        "/health/live",
        "/health/ready",
        "/taal",
        "/register/{id}/stuk/{kind}/{on}/{via}",
        "/register/import/{id}/fouten.csv",
        "/postvak/{id}/inhoud", // each letter is judged by EveryLetterTests
        "/rondes/{id}/trekking.csv",
        "/rondes/{id}/verloop.svg",
        "/rondes/{id}/{partyId}/verklaringen/{number}/bestanden/{sha256}",
        "/rondes/{id}/{partyId}/verklaringen/{number}/bestanden/{sha256}/beeld",
        "/rondes/{id}/{partyId}/post/bestanden/{sha256}",
        "/vaststellingen/{id}/verslag",
        "/zaak/{case}/stuk/{statement}/{sha256}",
        "/zaak/{case}/besluit/{proposal}",
        "/zaken/{id}/besluit/{proposal}",
        "/zaken/{id}/dossier",
        "/zaken/{id}/dossier.zip",
        "/zaken/{id}/stukken/{number}/{sha256}",
        "/zaken/{id}/verslag/{sha256}",
        "/verzoek/{round}/{party}/bestand/{sha256}",
        "/verzoek/{round}/{party}/verklaring/{number}",
    ];

    [Fact]
    public void Every_page_was_looked_at_by_a_browser()
    {
        // Alone it has nothing to compare; every run of all tests does.
        if (Visit.Judged.IsEmpty)
            return;
        var forgotten = site.Endpoints.Select(endpoint => endpoint.NameOfPage()).Except(NoPages).Except(Visit.Judged.Keys).Order().ToList();
        Assert.True(forgotten.Count == 0, $"No browser judged {string.Join(", ", forgotten)}: add each to the page tests of its capability.");
    }

    [Fact]
    public void What_is_called_no_page_is_still_there() =>
        Assert.Empty(NoPages.Except(site.Endpoints.Select(endpoint => endpoint.NameOfPage())));
}
