using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Desk;

/// <summary>Lets people of the secretariaat in by a mailed link, without passwords.</summary>
/// <remarks>A link works for a quarter of an hour of the system's clock, and once.</remarks>
public sealed class DeskSignIn(
    IOptionsMonitor<DeskOptions> desk, IOptions<LinkOptions> links, Links pages, ILetterSender sender, Table<UsedSignIn> used, SystemClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly TokenKey key = new(links.Value.Secret, "sign-in");

    /// <summary>Mails a link to an address that may sign in. Nothing tells the asker whether it may.</summary>
    public async Task SendLink(string address, CancellationToken cancellation)
    {
        if (Known().FirstOrDefault(c => c.Id == Contact.Of("", address).Id) is not { } person)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var token = key.Make(string.Create(CultureInfo.InvariantCulture, $"{person.Id}~{(now + Lifetime).ToUnixTimeSeconds()}~{nonce}"));
        var letter = new SignInLetter { Step = LetterStep.SignIn, TextVersion = LetterTexts.CurrentVersion, Contact = person.Id, Fields = new Dictionary<string, LocalText>(), WrittenAt = now };
        await sender.HandOver(LetterRenderer.Render(letter, $"sign-in~{nonce}", person.Email, pages.SignIn(token)), cancellation);
    }

    /// <summary>Whether a link still works. Looking does not use it.</summary>
    public bool StillWorks(string token) => Read(token) is not null;

    /// <summary>Uses a link.</summary>
    /// <returns>The address that signs in, or null when the link has ended, was used, or is none of ours.</returns>
    public async Task<string?> Redeem(string token, CancellationToken cancellation) =>
        Read(token) is { } link && await used.Insert(new UsedSignIn { Nonce = link.Nonce, ExpiresAt = link.Expires }, cancellation) == Written.Done
            ? link.Person.Email
            : null;

    private (Contact Person, DateTimeOffset Expires, string Nonce)? Read(string token)
    {
        if (key.Read(token)?.Split('~') is not [var id, var seconds, var nonce] || Known().FirstOrDefault(c => c.Id == id) is not { } person)
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        return expires > clock.GetUtcNow() ? (person, expires, nonce) : null;
    }

    private IEnumerable<Contact> Known() => desk.CurrentValue.Addresses.Select(address => Contact.Of("", address));

    private sealed record SignInLetter : Letter
    {
        // Never stored: it goes at once, or not at all.
        public override Key Key => default;
    }
}
