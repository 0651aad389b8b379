using Microsoft.AspNetCore.Http.Extensions;

namespace Monitoring.Web.Parts;

/// <summary>
/// Where one is in a list that storage can read forward only: after which row this page begins, and after which those before it
/// began, all in the address. The trail back is cut at <see cref="Longest"/> pages, so that the address stays short.
/// </summary>
/// <param name="path">The address of the list.</param>
/// <param name="after">The parameters <c>na</c>, the latest last.</param>
/// <param name="from">The parameter <c>vanaf</c>: the number of the first row on the page.</param>
/// <param name="filters">Parameters that stay the same on all pages; those without a value are left out.</param>
public sealed class Trail(string path, IReadOnlyList<string>? after, int? from, params (string Name, string? Value)[] filters)
{
    /// <summary>How many pages back one can go; from there the list's beginning is a link away.</summary>
    public const int Longest = 20;

    private readonly IReadOnlyList<string> after = after ?? [];

    /// <summary>The row key after which this page begins; null at the beginning.</summary>
    public string? After => after.Count == 0 ? null : after[^1];

    /// <summary>The number of the first row on this page.</summary>
    public int From => after.Count == 0 ? 1 : Math.Max(from ?? 1, 1);

    /// <summary>The address of the page after this one.</summary>
    public string Next(string lastRow, int shown) => Address([.. after.TakeLast(Longest - 1), lastRow], From + shown);

    /// <summary>The address of the page before, or null when this is the first or the trail was cut.</summary>
    public string? Previous(int pageSize) => after.Count switch
    {
        0 => null,
        // A trail of one leads to the beginning only if that is where it began.
        1 when From > pageSize + 1 => null,
        _ => Address([.. after.SkipLast(1)], From - pageSize),
    };

    private string Address(IReadOnlyList<string> rows, int first)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in filters)
        {
            if (value is not null)
                query.Add(name, value);
        }

        if (rows.Count > 0)
        {
            query.Add("na", rows);
            query.Add("vanaf", first.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return path + query;
    }
}
