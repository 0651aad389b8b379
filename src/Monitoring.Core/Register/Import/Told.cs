using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Register.Import;

/// <summary>
/// What the lines of one import said so far, a few dozen bytes each, so that two lines that contradict each other are found.
/// Were both applied, importing the same files twice would change the register to and fro.
/// </summary>
/// <remarks>So that memory does not grow with a file, it forgets what was said more than <see cref="Remembered"/> lines ago: such a line is applied as any other.</remarks>
internal sealed class Told
{
    /// <summary>After so many lines the ones before the last so many are forgotten.</summary>
    public const int Remembered = 100_000;

    private Half now = new();
    private Half before = new();

    /// <summary>The line as it can be applied; null with a reason when it contradicts an earlier one, null without when it gives way to it.</summary>
    public (ImportLine? Line, LocalText? Why) Hear(ImportLine line, string file)
    {
        if (now.Count >= Remembered)
            (before, now) = (now, new());

        var says = Hash(line.Says);
        if (Tell(Hash($"{line.PartyId}|{line.Subject}"), (says, file, line.Number)) is var earlier && earlier.Says != says)
            return (null, line.YieldsToEarlier ? null : Sentences.Contradiction(earlier.File, earlier.Line));

        return line is ContactLine contact ? Placed(contact, file) : (line, null);
    }

    private (ImportLine? Line, LocalText? Why) Placed(ContactLine line, string file)
    {
        var who = Hash(line.Contact.Id);
        if (Tell(Hash($"{line.PartyId}|place|{line.Place}"), (who, file, line.Number)) is var taken && taken.Says != who)
            return (null, Sentences.OrderTaken(taken.File, taken.Line));

        if (!now.Orders.TryGetValue(line.PartyId, out var order))
            now.Orders.Add(line.PartyId, order = before.Orders.GetValueOrDefault(line.PartyId) ?? new());

        order.Give(line.Place, line.Contact.Id);
        return (line with { Order = order }, null);
    }

    /// <summary>What was said first of a subject.</summary>
    private (UInt128 Says, string File, long Line) Tell(UInt128 subject, (UInt128 Says, string File, long Line) said)
    {
        if (!now.Subjects.TryGetValue(subject, out var first))
            now.Subjects.Add(subject, first = before.Subjects.TryGetValue(subject, out var older) ? older : said);

        return first;
    }

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class Half
    {
        public Dictionary<UInt128, (UInt128 Says, string File, long Line)> Subjects { get; } = [];

        public Dictionary<string, ContactOrder> Orders { get; } = [];

        public int Count => Subjects.Count;
    }
}
