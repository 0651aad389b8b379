using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Desk;
using Xunit;

namespace Monitoring.Web.Shell;

/// <summary>The site on a port of its own, with a few addresses that behave as a page of ours might.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    public const string Secret = "the connection string of the storage";
    private const string Anna = "anna@platform.example";
    private readonly WebApplication app;

    public WrittenLog Log { get; } = new();

    public RunningSite() : this([])
    {
    }

    private RunningSite(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddMonitoringWeb(builder.Configuration);
        builder.Services.Configure<DeskOptions>(desk => desk.Addresses.Add(Anna));
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        builder.Services.AddSingleton<TimeProvider>(new NinetyDaysOn());
        app = builder.Build();
        app.UseMonitoringWeb();
        app.MapGet("/test/broken", Broken).AllowAnonymous();
        app.MapGet("/api/test/broken", Broken).AllowAnonymous();
        app.MapGet("/test/unsaid", () => "for the desk");
        app.MapGet("/test/desk", () => "for the desk").RequireAuthorization(Schemes.Desk);
        app.MapGet("/test/party", () => "for a party").RequireAuthorization(Schemes.Party);
        app.MapGet("/test/not-yours", () => Results.Forbid(authenticationSchemes: [Schemes.Desk])).AllowAnonymous();
        app.MapGet("/test/sign-in/{scheme}", SignIn).AllowAnonymous();
        app.MapPost("/test/upload", [AllowAnonymous, RequestSizeLimit(1000)] ([FromForm] string text) => text.Length);
    }

    public static RunningSite At(string baseUrl) => new(new() { ["Monitoring:Site:BaseUrl"] = baseUrl });

    /// <summary>A browser of its own, that keeps cookies and follows no redirect.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string Broken() => throw new InvalidOperationException(Secret);

    private static Task SignIn(string scheme, HttpContext context) =>
        context.SignInAsync(scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Email, Anna)], scheme)));

    /// <summary>The domain's clock, moved as a demo moves it.</summary>
    private sealed class NinetyDaysOn : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(90);
    }
}
