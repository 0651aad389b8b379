using Monitoring.Register;

namespace Monitoring.Desk;

/// <summary>Who works at the secretariaat.</summary>
public sealed class DeskOptions
{
    /// <summary>The addresses that may sign in.</summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>Whether this address is one of them, however it is written.</summary>
    public bool Names(string address) => Addresses.Any(known => Contact.Of("", known).Id == Contact.Of("", address).Id);
}
