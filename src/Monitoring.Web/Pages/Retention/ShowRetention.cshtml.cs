using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Retention;

namespace Monitoring.Web.Pages.Retention;

/// <summary>How long what is kept, what will be deleted and when, and what was.</summary>
public sealed class ShowRetentionModel(RetentionTable table, DisposalBook book, Language l) : PageModel
{
    public const int Most = 50;

    public RetentionOptions Terms => table.Terms;

    public IReadOnlyList<RetentionRule> Rules => table.Rules;

    /// <summary>What is announced, with the day on which it happens.</summary>
    public IReadOnlyList<(Disposal Disposal, DateOnly On)> Announced { get; private set; } = [];

    public IReadOnlyList<Disposal> Done { get; private set; } = [];

    /// <summary>Whether more is announced than is shown.</summary>
    public bool More { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var announced = await book.Announced(Most + 1, cancellation);
        More = announced.Count > Most;
        Announced = [.. announced.Take(Most).Select(disposal => (disposal, book.HappensOn(disposal)))];
        Done = await book.Done(Most, cancellation);
    }

    /// <summary>Of whom or when it is: of a month its name, not its number.</summary>
    public string Of(Disposal disposal) =>
        DateOnly.TryParseExact(disposal.Subject, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", l.Culture) : disposal.Name;

    public string What(RetentionKind kind) => Rules.First(rule => rule.Kind == kind).What.In(l.English);
}
