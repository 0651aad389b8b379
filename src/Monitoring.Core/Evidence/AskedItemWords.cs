using Monitoring.Frameworks;

namespace Monitoring.Evidence;

/// <summary>An asked item in words.</summary>
public static class AskedItemWords
{
    /// <summary>What is asked, and about which product.</summary>
    public static LocalText TitleWithProduct(this AskedItem asked) => asked.Product is { } product
        ? new LocalText($"{asked.Item.Title.Nl}: {product.Name}", $"{asked.Item.Title.En}: {product.Name}")
        : asked.Item.Title;

    /// <summary>What was asked, and about which product.</summary>
    public static LocalText TitleWithProduct(this AttestedAnswer answer) => answer.Product is { } product
        ? new LocalText($"{answer.Title.Nl}: {product}", $"{answer.Title.En}: {product}")
        : answer.Title;
}
