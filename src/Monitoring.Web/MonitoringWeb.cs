using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Monitoring.Settings;
using Monitoring.Web.Adoptions;
using Monitoring.Web.Complaints;
using Monitoring.Web.Demo;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Health;
using Monitoring.Web.Letters;
using Monitoring.Web.Privacy;
using Monitoring.Web.Register;
using Monitoring.Web.Rounds;
using Monitoring.Web.Shell;
using Monitoring.Web.Telemetry;
using Monitoring.Workflows;

namespace Monitoring.Web;

/// <summary>All of the site: a head calls these two, and nothing of the web stands elsewhere.</summary>
public static class MonitoringWeb
{
    /// <summary>
    /// What the pages need. The head adds Core with its storage, and the workflows' engine.
    /// </summary>
    public static IServiceCollection AddMonitoringWeb(this IServiceCollection services, IConfiguration configuration)
    {
        var site = configuration.GetSection(MonitoringCore.Section).GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        services.AddSettings<SiteOptions>(configuration, SiteOptions.Section);
        services.AddSettings<DemoOptions>(configuration, DemoOptions.Section);
        services.AddSettings<TelemetryOptions>(configuration, "Telemetry");
        services.AddSettings<PrivacyOptions>(configuration, PrivacyOptions.Section);
        services.AddSingleton<IValidateOptions<DemoOptions>, RefuseDemo>().AddSingleton<IValidateOptions<SiteOptions>, RefuseDemo>();
        services.AddSingleton(_ => Assets.Embedded);
        services.AddHttpContextAccessor();
        // é and – as they are: the pages are UTF-8, and what means something to HTML is escaped all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped(p => new Language(
            p.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Cookies[Language.Cookie] == "en"));
        services.AddSignIn(site);
        services.AddSignInLimit(site);
        ProtectionKeys.Use(services, configuration);
        QuietLogs.Use(services);
        ErrorCode.Trace();
        services.Configure<CookieTempDataProviderOptions>(options => SignIn.Harden(options.Cookie, site, "word"));
        if (configuration[$"{MonitoringCore.Section}:{DemoOptions.Section}:{nameof(DemoOptions.Rehearsal)}"] is { Length: > 0 })
            services.AddSingleton<IWorkflow, Rehearse>();
        services.AddScoped<ReviewReader>().AddScoped<LookAtText>();
        services.AddScoped<RequestReader>().AddScoped<FileStates>().AddScoped<LetterReader>();
        services.AddScoped<ReadProgress>();
        services.AddAntiforgery(options => SignIn.Harden(options.Cookie, site, "form"));
        services.AddHealth();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
            problem.ProblemDetails.Extensions["traceId"] = ErrorCode.Of(problem.HttpContext));
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddRouting(options => options.LowercaseUrls = true);
        // Named, because the assembly of the program that runs is the head, not this one.
        services.AddRazorPages().AddApplicationPart(typeof(MonitoringWeb).Assembly);
        return services;
    }

    /// <summary>The whole pipeline, from headers to endpoints; nothing comes after it.</summary>
    public static IApplicationBuilder UseMonitoringWeb(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        app.UseShutForRestore();
        app.UseRouting();
        // The fallback policy is for pages; an address without one is 404 for everybody, not an invitation to sign in.
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UsePageInSpans();
        app.UseTooLarge();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapAssets();
            endpoints.MapLanguage();
            endpoints.MapHealth();
            endpoints.MapEvidenceFiles();
            endpoints.MapMinutes();
            endpoints.MapRegisterDownloads();
            endpoints.MapRoundFiles();
            endpoints.MapDownloads();
            endpoints.MapCaseDownloads();
            endpoints.MapDeskCaseFiles();
            endpoints.MapLetterContent();
            endpoints.MapSendGrid();
            endpoints.MapRehearsal();
            endpoints.MapRazorPages();
        });
        return app;
    }
}
