using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Register;

/// <summary>A list of the register by name, a page at a time: the members of a council, or the parties without an address.</summary>
public sealed class PartyListModel(FindParties find, TimeProvider clock, Language l) : PageModel
{
    private const int PageSize = 50;

    // Of those without an address some are no party today; a page looks no further than this for who is.
    private const int Looked = 500;

    public IReadOnlyList<PartyEntry> Entries { get; private set; } = [];

    public string Title { get; private set; } = "";

    public bool IsWithoutAddress { get; private set; }

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGet(string list, string[]? na, int? vanaf, CancellationToken cancellation)
    {
        IsWithoutAddress = list == "zonder-adres";
        var via = list == "leden-po-raad" ? "PO-Raad" : "VO-raad";
        Title = IsWithoutAddress ? l["Partijen zonder adres", "Parties without an address"] : l[$"Besturen via {via}", $"Boards through {via}"];
        var trail = new Trail($"{Links.Register}/{list}", na, vanaf);
        var read = await find.In(IsWithoutAddress ? PartyEntry.WithoutAddress : PartyEntry.ListOfCouncil(via), Looked, trail.After, cancellation);
        var shown = IsWithoutAddress ? read.Where(e => e.IsPartyOn(Today)).ToList() : [.. read];
        Entries = [.. shown.Take(PageSize)];
        From = trail.From;
        Previous = trail.Previous(PageSize);
        var last = shown.Count > PageSize ? Entries[^1] : read.Count == Looked ? read[^1] : null;
        Next = last is null ? null : trail.Next(last.Key.Row, Entries.Count);
    }
}
