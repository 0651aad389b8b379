using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Register.Import;

/// <summary>
/// What the lines of one import said so far, a few dozen bytes each, so that two lines that contradict each other are found.
/// Were both applied, importing the same files twice would change the register to and fro.
/// </summary>
internal sealed class Told
{
    private readonly Dictionary<UInt128, (UInt128 Says, string File, long Line)> subjects = [];
    private readonly Dictionary<string, ContactOrder> orders = [];

    /// <summary>The line as it can be applied; null with a reason when it contradicts an earlier one, null without when it gives way to it.</summary>
    public (ImportLine? Line, LocalText? Why) Hear(ImportLine line, string file)
    {
        var says = Hash(line.Says);
        if (!subjects.TryAdd(Hash($"{line.PartyId}|{line.Subject}"), (says, file, line.Number)))
        {
            var earlier = subjects[Hash($"{line.PartyId}|{line.Subject}")];
            if (earlier.Says != says)
                return (null, line.YieldsToEarlier ? null : Sentences.Contradiction(earlier.File, earlier.Line));
        }

        return line is ContactLine contact ? Placed(contact, file) : (line, null);
    }

    private (ImportLine? Line, LocalText? Why) Placed(ContactLine line, string file)
    {
        var place = Hash($"{line.PartyId}|place|{line.Place}");
        var who = Hash(line.Contact.Id);
        if (!subjects.TryAdd(place, (who, file, line.Number)) && subjects[place].Says != who)
            return (null, Sentences.OrderTaken(subjects[place].File, subjects[place].Line));

        if (!orders.TryGetValue(line.PartyId, out var order))
            orders.Add(line.PartyId, order = new());

        order.Give(line.Place, line.Contact.Id);
        return (line with { Order = order }, null);
    }

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
