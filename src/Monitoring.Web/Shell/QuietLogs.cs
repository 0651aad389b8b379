using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitoring.Web.Shell;

/// <summary>
/// Keeps addresses out of the log: the link of a letter is an address, and whoever has it works as the party. The web
/// server's own categories name addresses in lines about requests and redirects, and put them as a scope around every other line.
/// </summary>
internal static class QuietLogs
{
    private static readonly (string Category, LogLevel Level)[] Rules =
    [
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.AspNetCore.Http.Result", LogLevel.Warning),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.Mvc", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning),
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
    ];

    // Last, so that no setting of a head or an operator turns them on by accident; of two rules of a category the later one holds.
    public static void Use(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var (category, level) in Rules)
            options.Rules.Add(new LoggerFilterRule(null, category, level, null));
    });
}
