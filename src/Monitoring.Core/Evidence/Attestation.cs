using System.Globalization;
using System.Security.Cryptography;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What a named person of a party declared, as the bytes that were shown, with a salt. It never changes, but for the name of a person who has it erased.</summary>
/// <remarks>Bytes and salt make a salted commitment possible: erasing the record (AVG) leaves the proof whole.</remarks>
[Shape("attestation")]
public sealed record Attestation : Row, IRow<Attestation>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Which one of the party in this round, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The canonical bytes: the JSON of an <see cref="AttestedDocument"/>, as it was declared.</summary>
    public required byte[] Document { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>The number on the receipt.</summary>
    public required string Receipt { get; init; }

    /// <summary>When it was declared.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The salted commitment to what was declared, SHA-256 of salt and bytes, once the name was erased from it (AVG 17); null before.</summary>
    public string? Commitment { get; init; }

    /// <summary>When the name was erased from it.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(new RequestKey(RoundId, PartyId), Number);

    /// <summary>The key of an attestation.</summary>
    public static Key KeyOf(RequestKey request, int number) =>
        new(request.Partition, Key.Join("attestation", request.PartyId, number.ToString("d4", CultureInfo.InvariantCulture)));

    /// <summary>How the row keys of a party's attestations begin.</summary>
    public static string PrefixOf(string partyId) => Key.Join("attestation", partyId) + "|";

    /// <summary>A number that a person can read out: derived from bytes and salt, without look-alikes.</summary>
    public static string ReceiptOf(byte[] document, byte[] salt)
    {
        const string letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var hash = SHA256.HashData([.. salt, .. document]);
        var code = string.Concat(hash.Take(8).Select(b => letters[b % letters.Length]));
        return $"{code[..4]}-{code[4..]}";
    }
}
