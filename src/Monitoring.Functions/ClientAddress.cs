using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Functions;

/// <summary>
/// Whose request it is. The host passes requests on with <c>X-Forwarded-For</c> overwritten by the address that it sees itself: the
/// platform's front end, one for all, so that a limit for each client would be one limit for everybody. What the front end said
/// stands in the data of the trigger.
/// </summary>
public static class ClientAddress
{
    private const string Headers = "Headers";
    private const string ForwardedFor = "X-Forwarded-For";

    // Left behind by a host that has read the header itself: then its own word is right, and what is left of the header is the client's.
    private const string OriginalFor = "X-Original-For";

    /// <summary>Puts the client's address on the request; leaves what is there when nothing better is known.</summary>
    /// <param name="context">The request.</param>
    /// <param name="trigger">The data of the trigger.</param>
    public static void Restore(HttpContext context, IReadOnlyDictionary<string, object?> trigger)
    {
        if (trigger.GetValueOrDefault(Headers) is not string words
            || JsonSerializer.Deserialize<Dictionary<string, string>>(words) is not { } sent
            || sent.ContainsKey(OriginalFor))
        {
            return;
        }

        // The front end adds to what a client sends, so only the last address is its word; it may have a port.
        var last = sent.GetValueOrDefault(ForwardedFor, "").Split(',')[^1].Trim();
        if (IPAddress.TryParse(last, out var address))
        {
            context.Connection.RemoteIpAddress = address;
        }
        else if (IPEndPoint.TryParse(last, out var endpoint))
        {
            context.Connection.RemoteIpAddress = endpoint.Address;
        }
    }
}
