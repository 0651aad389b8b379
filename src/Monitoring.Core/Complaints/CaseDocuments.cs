using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The files that the secretariaat itself adds to a case: minutes, and what came to it on paper. They stand among the documents, checked for what they are.</summary>
public sealed class CaseDocuments(Blobs blobs)
{
    /// <summary>The most files that go with one form.</summary>
    public const int MostFiles = 10;

    /// <summary>Takes in a file; the same one again is the same file.</summary>
    /// <param name="content">Read in constant memory.</param>
    /// <param name="claimedName">The name as the browser sent it.</param>
    /// <param name="kinds">What it may be.</param>
    /// <param name="cancellation">Ends the call; once the file is in it is no longer heard.</param>
    /// <returns>The file, or what who sent it reads when it is refused.</returns>
    public async Task<(CaseFile? File, LocalText? Refused)> Take(Stream content, string claimedName, IReadOnlyCollection<FileKind> kinds, CancellationToken cancellation)
    {
        var name = SafeName.Of(claimedName);
        if (await blobs.Stage(content, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            return (null, FileRefusal.TooLarge.Sentence(name, kinds));
        }

        try
        {
            await using (var read = await blobs.OpenStaged(staged, CancellationToken.None))
            {
                if ((await FileCheck.Inspect(read, name, [.. kinds], CancellationToken.None)).Refusal is { } refusal)
                {
                    return (null, refusal.Sentence(name, kinds));
                }
            }

            await blobs.Keep(staged, ContainerNames.Documents, staged.Sha256, CancellationToken.None);
            return (new CaseFile(name, staged.Sha256, staged.Size), null);
        }
        finally
        {
            await blobs.Discard(staged, CancellationToken.None);
        }
    }
}
