using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Telemetry;
using Monitoring.Workflows;

namespace Monitoring.Desk;

/// <summary>Lets people of the secretariaat in by a mailed link, without passwords.</summary>
/// <remarks>A link works for a quarter of an hour of the system's clock, and once.</remarks>
public sealed class DeskSignIn(
    IOptionsMonitor<DeskOptions> desk, IOptions<LinkOptions> links, Links pages, ILetterSender sender, TextBook texts, Table<UsedSignIn> used, Errands errands, IWorkflows workflows, SystemClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly TokenKey key = new(links.Value.Secret, "sign-in");

    /// <summary>Somebody typed this address: the same for one that may sign in and one that may not. A process mails the link.</summary>
    public async Task Ask(string address, CancellationToken cancellation)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var process = new ProcessId(
            SendSignIn.WorkflowName, string.Create(CultureInfo.InvariantCulture, $"{Contact.Of("", address).Id}~{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}~{nonce}"));
        await errands.Note(process, cancellation);
        await workflows.Start(process, cancellation);
    }

    /// <summary>Mails a link that was asked for, to an address that may sign in and as long as the link works; harmless when repeated.</summary>
    /// <param name="asked">Of whom the link is, when it ends and its random part: what it says, without the seal that makes it one.</param>
    /// <param name="cancellation">Ends the call.</param>
    internal async Task Send(string asked, CancellationToken cancellation)
    {
        if (Parse(asked) is not { } link)
        {
            return;
        }

        var current = await texts.Current(cancellation);
        var version = current.VersionOf(LetterStep.SignIn);
        var letter = new SignInLetter { Step = LetterStep.SignIn, TextVersion = version, Contact = link.Person.Id, Fields = current.Complete(new Dictionary<string, LocalText>()), WrittenAt = link.Expires - Lifetime };
        var wording = await texts.Get(LetterStep.SignIn, version, cancellation);
        var e = await sender.HandOver(LetterRenderer.Render(letter, wording, $"sign-in~{link.Nonce}", link.Person.Email, pages.SignIn(key.Make(asked))), cancellation);
        Measures.Letter(LetterStep.SignIn, e.State);
    }

    /// <summary>Whether a link still works. Looking does not use it.</summary>
    public bool StillWorks(string token) => Read(token) is not null;

    /// <summary>Uses a link.</summary>
    /// <returns>The address that signs in, or null when the link has ended, was used, or is none of ours.</returns>
    public async Task<string?> Redeem(string token, CancellationToken cancellation) =>
        Read(token) is { } link && await used.Insert(new UsedSignIn { Nonce = link.Nonce, ExpiresAt = link.Expires }, cancellation) == Written.Done
            ? link.Person.Email
            : null;

    private (Contact Person, DateTimeOffset Expires, string Nonce)? Read(string token) => key.Read(token) is { } asked ? Parse(asked) : null;

    private (Contact Person, DateTimeOffset Expires, string Nonce)? Parse(string asked)
    {
        if (asked.Split('~') is not [var id, var seconds, var nonce] || Known().FirstOrDefault(c => c.Id == id) is not { } person)
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        return expires > clock.GetUtcNow() ? (person, expires, nonce) : null;
    }

    private IEnumerable<Contact> Known() => desk.CurrentValue.Addresses.Select(address => Contact.Of("", address));

    private sealed record SignInLetter : Letter
    {
        // Never stored: who it is for and until when stand in the id of its process.
        public override Key Key => default;
    }
}
