using System.Net.Mail;
using Monitoring.Register;
using Monitoring.Settings;

namespace Monitoring.Desk;

/// <summary>Who works at the secretariaat; the section <c>Monitoring:Desk</c>.</summary>
public sealed class DeskOptions : ISettings
{
    /// <summary>The addresses that may sign in.</summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>Whether this address is one of them, however it is written.</summary>
    public bool Names(string address) => Addresses.Any(known => Contact.Of("", known).Id == Contact.Of("", address).Id);

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (Addresses.Count == 0)
        {
            yield return "Set Monitoring:Desk:Addresses:0, :1 and so on to the mail addresses of the secretariaat: without one nobody can sign in.";
        }

        for (var i = 0; i < Addresses.Count; i++)
        {
            if (!MailAddress.TryCreate(Addresses[i], out var address) || address.Address != Addresses[i].Trim())
            {
                yield return $"Set Monitoring:Desk:Addresses:{i} to a mail address, such as anna@platform.example.";
            }
        }
    }
}
