using Monitoring.Evidence;
using Monitoring.Letters.Digests;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>A letter's id, as it leaves with the letter and comes back with what a provider of mail tells of it.</summary>
/// <param name="Owner">Whose letter it is.</param>
/// <param name="Step">Which letter.</param>
/// <param name="Contact">To which contact.</param>
public sealed record LetterId(LetterOwner Owner, string Step, string Contact)
{
    /// <summary>Reads what <see cref="LetterOffice"/> made; null for a letter of which no row says how far it is (a link to sign in), and for what is no id of ours.</summary>
    public static LetterId? Parse(string? text)
    {
        var parts = text?.Split('~') ?? [];
        return !parts.All(Key.IsValidPart) ? null : parts switch
        {
            ["case", _, .., var step, var contact] when parts.Length > 3 => new LetterId(new LetterOwner.Case(string.Join('~', parts[1..^2])), step, contact),
            ["party", var party, _, .., var step, var contact] when parts.Length > 4 => new LetterId(new LetterOwner.Notice(party, string.Join('~', parts[2..^2])), step, contact),
            ["digest", .. var id] => DigestId.Parse(string.Join('~', id)) is { } digest ? new LetterId(new LetterOwner.Together(digest), LetterStep.Digest, digest.Contact) : null,
            [var round, var party, var step, var contact] when round is not ("case" or "party") => new LetterId(new LetterOwner.Request(new RequestKey(round, party)), step, contact),
            _ => null,
        };
    }

    /// <summary>The id as it leaves with the letter.</summary>
    public override string ToString() => Owner is LetterOwner.Together ? Owner.ToId() : $"{Owner.ToId()}~{Step}~{Contact}";
}
