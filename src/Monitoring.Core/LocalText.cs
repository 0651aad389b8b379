namespace Monitoring;

/// <summary>A text for people in the two languages that every page and letter speaks.</summary>
/// <param name="Nl">Dutch, plain (B1).</param>
/// <param name="En">English, with the same meaning.</param>
public sealed record LocalText(string Nl, string En)
{
    /// <summary>The text in English when <paramref name="english"/>, in Dutch otherwise.</summary>
    public string In(bool english) => english ? En : Nl;
}
