using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Register;

/// <summary>A person of a party whom the Platform writes to.</summary>
/// <param name="Id">Stands for the address in keys, links and logs, and says nothing of it.</param>
/// <param name="Name">As the party gave it.</param>
/// <param name="Email">The address.</param>
public sealed record Contact(string Id, string Name, string Email)
{
    /// <summary>A contact with the id that belongs to its address.</summary>
    public static Contact Of(string name, string email)
    {
        var address = email.Trim().ToLowerInvariant();
        return new Contact("c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..10], name.Trim(), address);
    }
}
