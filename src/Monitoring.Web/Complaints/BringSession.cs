using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Register;

namespace Monitoring.Web.Complaints;

/// <summary>A registered contact who brings a case for its party, since the button behind the letter's link was pressed. Scoped: filled anew at every request.</summary>
public sealed class BringSession
{
    private const string WishClaim = "wish";
    private const string ContactClaim = "contact";

    private (CaseWish Wish, Party Party, Contact Contact)? bringer;

    /// <summary>What was typed on the public page.</summary>
    public CaseWish Wish => Bringer.Wish;

    /// <summary>The party that brings it.</summary>
    public Party Party => Bringer.Party;

    /// <summary>Who writes for it.</summary>
    public Contact Contact => Bringer.Contact;

    /// <summary>The words that are being written, for which files are kept.</summary>
    public UnsentWords Words => new(Wish.Id, nameof(StatementKind.Notice), Party.Id, Contact.Id);

    private (CaseWish Wish, Party Party, Contact Contact) Bringer => bringer ?? throw new InvalidOperationException("Only a page of [Authorize(Policy = Schemes.Bring)] has a session that brings a case.");

    /// <summary>Begins a session.</summary>
    public static Task Begin(HttpContext http, string wishId, string contact) =>
        http.SignInAsync(Schemes.Bring, new ClaimsPrincipal(new ClaimsIdentity([new(WishClaim, wishId), new(ContactClaim, contact)], Schemes.Bring)));

    /// <summary>Ends the session of a link that does not work any more, at its next request.</summary>
    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.FindFirstValue(WishClaim) is { } wish && context.Principal.FindFirstValue(ContactClaim) is { } contact
            && await services.GetRequiredService<BringCase>().Bringer(wish, contact, context.HttpContext.RequestAborted) is { } bringer)
        {
            services.GetRequiredService<BringSession>().bringer = bringer;
            return;
        }

        context.RejectPrincipal();
    }

    /// <summary>Whether the address is of the session's own wish, or of none.</summary>
    internal static bool IsAtHome(HttpContext http) =>
        http.GetRouteValue(WishClaim) is not string id || http.RequestServices.GetRequiredService<BringSession>().bringer?.Wish.Id == id;
}
