using Microsoft.Extensions.Options;

namespace Monitoring.Letters.Sending;

/// <summary>A letter's id as it goes with the letter and comes back with a notice that it did not arrive. Nobody else can make one, so nobody tells us that a letter of another came back.</summary>
public sealed class LetterMark(IOptions<LinkOptions> links)
{
    /// <summary>The header that holds it.</summary>
    public const string Header = "X-Monitoring-Letter";

    private readonly TokenKey key = new(links.Value.Secret, "letter-mark");

    /// <summary>The mark of a letter.</summary>
    public string Make(string letter) => key.Make(letter);

    /// <summary>The letter of a mark; null for one that we did not make, and for a letter of which no row says how far it is.</summary>
    public LetterId? Read(string mark) => LetterId.Parse(key.Read(mark.Trim()));
}
