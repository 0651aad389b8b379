using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>Finds the one organisation that somebody means by a whole name, a KvK number or a board number. It tells nothing of others.</summary>
public sealed class FindNamed(FindParties find, KvkNumbers numbers, PartyRegister register)
{
    /// <summary>The organisation, or null when none or more than one can be meant.</summary>
    public async Task<Party?> Of(string typed, CancellationToken cancellation)
    {
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not '.'));
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit))
        {
            return digits.Length == 8 ? await numbers.HolderOf(digits, cancellation)
                : digits.Length == 5 ? (await register.Find(AddOrganisation.IdOf(PartyKind.SchoolBoard, kvk: null, digits), cancellation))?.Value : null;
        }

        var name = Key.Name(typed.Trim());
        return (await find.Search(typed, cancellation)).Parties.Where(entry => Key.Name(entry.Name) == name).ToList() is [var only]
            ? (await register.Find(only.PartyId, cancellation))?.Value : null;
    }
}
