namespace Monitoring.Frameworks;

/// <summary>How often an item is asked of one party.</summary>
public enum ItemScope
{
    /// <summary>Once.</summary>
    PerParty,

    /// <summary>For each of its products to which the item applies.</summary>
    PerProduct,
}
