using System.Diagnostics;
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

    // The web server gives a request no trace id when that category is off and nobody listens; a visitor's code and every line of the log need one.
    private static readonly ActivityListener TraceIds = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    static QuietLogs() => ActivitySource.AddActivityListener(TraceIds);

    // Last, so that no setting of a head or an operator turns them on by accident; of two rules of a category the later one holds.
    public static void Use(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var (category, level) in Rules)
            options.Rules.Add(new LoggerFilterRule(null, category, level, null));
    });
}
