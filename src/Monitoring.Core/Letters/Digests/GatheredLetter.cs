using Monitoring.Storage;

namespace Monitoring.Letters.Digests;

/// <summary>That a letter is gathered for a digest, where that digest looks. Whether it is so stands with the letter (<see cref="LetterTrace.GatheredFor"/>); the row goes when the digest is done with it.</summary>
[Shape("gathered-letter")]
public sealed record GatheredLetter : Row, IRow<GatheredLetter>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "gathered|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>For which working day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The id of the contact.</summary>
    public required string Contact { get; init; }

    /// <summary>The letter's id (<see cref="LetterId"/>).</summary>
    public required string Letter { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PartyId, $"{PrefixOf(new DigestId(PartyId, Day, Contact))}{Letter}");

    /// <summary>How the row keys of one digest begin.</summary>
    public static string PrefixOf(DigestId id) => $"{Prefix}{id.InKey}|";
}
