using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Frameworks;

/// <summary>The deviations from the model agreement in the declarations that were accepted in a round, by party and by clause (art. 4.2).</summary>
public sealed class DeviationsModel(DeviationBook deviations, RoundBook book, FrameworkLibrary frameworks) : PageModel
{
    private const int PageSize = 25;

    /// <summary>The rounds to choose from, the newest first.</summary>
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    /// <summary>The round that is shown: the latest in which a deviation was accepted, unless another is chosen. Null when there is no round.</summary>
    public RoundLine? Round { get; private set; }

    /// <summary>The clauses that the round's framework knows.</summary>
    public IReadOnlyList<ChoiceOption> Clauses { get; private set; } = [];

    /// <summary>The clause that is chosen.</summary>
    public string? Clause { get; private set; }

    public IReadOnlyList<DeviationLine> Lines { get; private set; } = [];

    public Trail Trail { get; private set; } = null!;

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGet(string? ronde, string? onderwerp, string[]? na, int? vanaf, CancellationToken cancellation)
    {
        (Rounds, Round) = await deviations.Latest(cancellation);
        if (ronde is not null && (Round = Rounds.FirstOrDefault(round => round.Id == ronde)) is null)
            return NotFound();
        if (Round is null)
            return Page();
        if (await book.Find(Round.Id, cancellation) is not { Value: var round })
            return NotFound();
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        Clauses = [.. framework.Items.Where(item => item.Audience == round.Population).SelectMany(item => item.Clauses).DistinctBy(clause => clause.Id)];
        if (onderwerp is not null && Clauses.All(clause => clause.Id != onderwerp))
            return NotFound();
        Clause = onderwerp;
        Trail = new Trail(Links.Deviations, na, vanaf, ("ronde", Round.Id), ("onderwerp", Clause));
        var lines = await deviations.Page(Round.Id, Clause, PageSize + 1, Trail.After, cancellation);
        Lines = [.. lines.Take(PageSize)];
        Previous = Trail.Previous(PageSize);
        Next = lines.Count > PageSize ? Trail.Next(Lines[^1].Key.Row, Lines.Count) : null;
        return Page();
    }
}
