using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Monitoring.Web.Desk;

/// <summary>How often one client may ask for a sign-in link; above that 429.</summary>
internal static class SignInLimit
{
    /// <summary>The policy of who signs in at the desk.</summary>
    public const string Policy = "sign-in";

    /// <summary>The policy of a party that asks a fresh link: counted apart, so that parties keep no one from the desk.</summary>
    public const string OfParties = "fresh-link";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // Of this process only: what is counted cannot be led back to an address, and is gone when the process ends.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static void AddSignInLimit(this IServiceCollection services, SiteOptions site) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        foreach (var policy in new[] { Policy, OfParties })
        {
            Add(options, policy, site);
        }
    });

    private static void Add(RateLimiterOptions options, string policy, SiteOptions site) =>
        options.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(policy + Client(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = site.SignInLimit,
                Window = Window,
                SegmentsPerWindow = 3,
            })
            : RateLimitPartition.GetNoLimiter(""));

    private static string Client(IPAddress? address)
    {
        // One household or office has a whole /64 of IPv6.
        var bytes = address?.GetAddressBytes() ?? [];
        return Convert.ToBase64String(HMACSHA256.HashData(Key, bytes.Length == 16 && !address!.IsIPv4MappedToIPv6 ? bytes[..8] : bytes));
    }
}
