namespace Monitoring.Complaints;

/// <summary>An item whose evidence stayed away.</summary>
/// <param name="Key">The item, and the product when it is asked per product.</param>
/// <param name="Title">What was asked.</param>
/// <param name="Articles">The articles that the item rests on.</param>
public sealed record MissedItem(string Key, LocalText Title, IReadOnlyList<string> Articles);
