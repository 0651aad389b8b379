using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Register;

/// <summary>A founder, whom and what its withdrawal touches (art. 8, 11.7), and the recording of it.</summary>
public sealed class ShowFounderModel(FounderBook founders, FindParties find, RoundBook rounds, TimeProvider clock, Language l) : PageModel
{
    // One page of storage.
    private const int MostCounted = 1000;

    public Founder Founder { get; private set; } = null!;

    public FounderStanding? Standing { get; private set; }

    /// <summary>Its seat in the Platform.</summary>
    public Seat Seat { get; private set; } = null!;

    /// <summary>How many boards take part through it today.</summary>
    public int Members { get; private set; }

    /// <summary>Whether there may be more.</summary>
    public bool MoreMembers { get; private set; }

    public IReadOnlyList<RoundLine> Running { get; private set; } = [];

    /// <summary>Organisations of that name in the register.</summary>
    public IReadOnlyList<PartyEntry> Likely { get; private set; } = [];

    /// <summary>The name without its legal form.</summary>
    public string Search => Founder.Name.Split(" B.V.", 2)[0];

    [BindProperty]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation) => await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var today = Amsterdam.Day(clock.GetUtcNow());
        if (On is not { } on || on.Year < 2010 || on > today.AddYears(2))
        {
            ModelState[nameof(On)]?.Errors.Clear();
            ModelState.AddModelError(nameof(On), l["Vul de dag in waarop de opzegging ingaat.", "Fill in the day on which the withdrawal takes effect."]);
            return Page();
        }

        if (!await founders.Withdraw(Founder, on, User.Address(), cancellation))
        {
            await Load(id, cancellation);
            ModelState.AddModelError(nameof(On), l["Een collega legde deze opzegging intussen vast, met een andere dag.", "A colleague recorded this withdrawal in the meantime, with another day."]);
            return Page();
        }

        return Back(l["De opzegging is vastgelegd. Er staat een taak klaar met wie en wat dit raakt.", "The withdrawal was recorded. There is a task with whom and what it touches."]);
    }

    /// <summary>All that it touches was dealt with.</summary>
    public async Task<IActionResult> OnPostHandled(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        await founders.Handled(Founder, User.Address(), cancellation);
        return Back(l["De taak is klaar.", "The task is done."]);
    }

    /// <summary>It was recorded by mistake.</summary>
    public async Task<IActionResult> OnPostRestore(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        await founders.Restore(Founder, cancellation);
        return Back(l["De opzegging is weggehaald.", "The withdrawal was taken back."]);
    }

    private RedirectResult Back(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"{Links.Founders}/{Founder.Id}");
    }

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (FounderBook.Find(id) is not { } founder)
        {
            return false;
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        Founder = founder;
        Standing = (await founders.Standings(cancellation)).GetValueOrDefault(id);
        Seat = SeatBook.Of(founder, Standing);
        Running = [.. (await rounds.All(cancellation)).Where(r => r.State is RoundState.Opening or RoundState.Running)];
        if (founder.Via is { } via)
        {
            var today = Amsterdam.Day(clock.GetUtcNow());
            var members = await find.In(PartyEntry.ListOfCouncil(via), MostCounted, after: null, cancellation);
            Members = members.Count(m => m.Joinings.Any(j => j.Via == via && j.Holds(today)) && !(m.WithdrawnOn <= today));
            MoreMembers = members.Count == MostCounted;
        }
        else if (founder.Kind == FounderKind.Supplier)
        {
            Likely = [.. (await find.Search(Search, cancellation)).Parties.Where(p => p.Kind == PartyKind.Supplier).Take(5)];
        }

        return true;
    }
}
