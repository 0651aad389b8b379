using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Monitoring.Web.Demo;

/// <summary>
/// Keeps what a demo may do away from a real Platform, and what a real Platform must set from being forgotten. Which of the two it is, the
/// environment says (<c>AZURE_FUNCTIONS_ENVIRONMENT</c>, <c>ASPNETCORE_ENVIRONMENT</c>): Production unless it names another.
/// </summary>
internal sealed class RefuseDemo(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<DemoOptions>, IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, DemoOptions demo) => Of(!environment.IsProduction() ? [] : (string[])
    [
        .. demo.Mailbox ? [Refused(nameof(demo.Mailbox), "everybody would read every letter, with its links")] : (string[])[],
        .. demo.Clock ? [Refused(nameof(demo.Clock), "everybody would move the days of all terms")] : (string[])[],
    ]);

    public ValidateOptionsResult Validate(string? name, SiteOptions site) =>
        Of(environment.IsProduction() ? [.. SiteOptions.Missing(configuration.GetSection("Monitoring:Site"), site)] : []);

    private static string Refused(string name, string why) =>
        $"Take Monitoring:Demo:{name} out of the settings: {why}. Only a demo may, in an environment that is not named Production (AZURE_FUNCTIONS_ENVIRONMENT or ASPNETCORE_ENVIRONMENT).";

    private static ValidateOptionsResult Of(string[] mistakes) => mistakes.Length > 0 ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
}
