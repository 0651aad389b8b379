using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Monitoring.Complaints;
using Monitoring.Evidence;

namespace Monitoring.Web.Complaints;

/// <summary>The files of a form of the desk about a case.</summary>
/// <remarks>The framework reads the form with its files to disk, not into memory, and from there they stream into storage, as for the minutes of an adoption.</remarks>
internal static class TakenFiles
{
    /// <summary>The most that is read: more than a file may be, so that who chose one that is too large reads that.</summary>
    public const long MostRead = 120 * 1024 * 1024;

    /// <summary>Keeps the chosen files; null after saying what is wrong with one.</summary>
    /// <param name="documents">Where they are kept.</param>
    /// <param name="chosen">The files of the form.</param>
    /// <param name="field">The field that what is wrong is said of.</param>
    /// <param name="kinds">What they may be.</param>
    /// <param name="state">What is wrong with the form. When that is anything, nothing is kept: the files have to be chosen again.</param>
    /// <param name="l">The language.</param>
    /// <param name="cancellation">Ends the call.</param>
    public static async Task<IReadOnlyList<CaseFile>?> Keep(
        CaseDocuments documents, IReadOnlyList<IFormFile> chosen, string field, IReadOnlyCollection<FileKind> kinds, ModelStateDictionary state, Language l, CancellationToken cancellation)
    {
        if (chosen.Count > CaseDocuments.MostFiles)
        {
            state.AddModelError(field, l[$"Kies hoogstens {CaseDocuments.MostFiles} bestanden.", $"Choose at most {CaseDocuments.MostFiles} files."]);
            return null;
        }

        if (!state.IsValid)
        {
            Again(chosen, field, state, l);
            return null;
        }

        var kept = new List<CaseFile>();
        foreach (var file in chosen)
        {
            await using var content = file.OpenReadStream();
            var (taken, refused) = await documents.Take(content, file.FileName, kinds, cancellation);
            if (taken is null)
            {
                state.AddModelError(field, refused!.In(l.English));
                return null;
            }

            kept.Add(taken);
        }

        return [.. kept.DistinctBy(file => file.Sha256)];
    }

    /// <summary>Says that the files have to be chosen again, when there were any.</summary>
    public static void Again(IReadOnlyList<IFormFile> chosen, string field, ModelStateDictionary state, Language l)
    {
        if (chosen.Count > 0)
        {
            state.AddModelError(field, l["Kies het bestand opnieuw: een browser onthoudt een bestand niet.", "Choose the file again: a browser does not remember a file."]);
        }
    }
}
