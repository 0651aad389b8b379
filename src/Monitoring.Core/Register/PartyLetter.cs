using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A letter of a notice to a party.</summary>
[Shape("party-letter")]
public sealed record PartyLetter : Letter, IRow<PartyLetter>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The notice.</summary>
    public required string Notice { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Notice, Contact);

    /// <summary>The key of a letter.</summary>
    public static Key KeyOf(string partyId, string notice, string contact) => new(partyId, Key.Join("letter", notice, contact));
}
