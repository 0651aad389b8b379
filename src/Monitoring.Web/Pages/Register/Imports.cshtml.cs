using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Register.Import;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Takes in a list to import, and shows those before it.</summary>
[IgnoreAntiforgeryToken, TakesList] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class ImportsModel(ImportBook imports, Language l) : PageModel
{
    private const int Latest = 20;

    /// <summary>Made with the form.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>Stands for the field of the file, which the filter reads.</summary>
    public string? List { get; }

    public IReadOnlyList<ImportJob> Jobs { get; private set; } = [];

    /// <summary>The lists that are understood, with their columns.</summary>
    public static IEnumerable<(ImportKind Kind, string Columns)> Kinds => Enum.GetValues<ImportKind>().Select(kind => (kind, string.Join(", ", RegisterImport.ColumnsOf(kind))));

    public async Task OnGet(CancellationToken cancellation)
    {
        Id = Guid.NewGuid().ToString("n");
        Jobs = await imports.LatestJobs(Latest, cancellation);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        var taken = HttpContext.Features.Get<TakenList>();
        if (taken?.Staged is { } staged && Guid.TryParseExact(Id, "n", out _))
        {
            await imports.Begin(Id, taken.Name, staged, User.Address(), CancellationToken.None);
            return Redirect(Links.Import(Id));
        }

        ModelState.AddModelError(nameof(List), taken is null
            ? l["Kies eerst een bestand.", "Choose a file first."]
            : l[$"Het bestand ‘{taken.Name}’ is groter dan 250 MB. Verdeel het over meer bestanden.", $"The file ‘{taken.Name}’ is larger than 250 MB. Split it into more files."]);
        Jobs = await imports.LatestJobs(Latest, cancellation);
        Id ??= Guid.NewGuid().ToString("n");
        return Page();
    }
}
