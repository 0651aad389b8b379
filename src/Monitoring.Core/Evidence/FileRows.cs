using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>The rows of the files of evidence, and how one changes.</summary>
public sealed class FileRows(Table<EvidenceFile> files, TimeProvider clock)
{
    /// <summary>The file, or null.</summary>
    public async Task<EvidenceFile?> Find(string partyId, string sha256, CancellationToken cancellation) =>
        Key.IsValidPart(sha256) ? (await files.Find(EvidenceFile.KeyOf(partyId, sha256), cancellation))?.Value : null;

    /// <summary>All files of a party, by hash.</summary>
    public async Task<IReadOnlyDictionary<string, EvidenceFile>> Of(string partyId, CancellationToken cancellation)
    {
        var found = new Dictionary<string, EvidenceFile>();
        await foreach (var file in files.Query(partyId, EvidenceFile.Prefix, cancellation: cancellation))
        {
            found[file.Value.Sha256] = file.Value;
        }

        return found;
    }

    /// <summary>Takes away a file that was let go of.</summary>
    /// <returns>Whether it went; not when it was given anew since then.</returns>
    public async Task<bool> Remove(EvidenceFile file, CancellationToken cancellation) =>
        await files.Find(file.Key, cancellation) is { Value.LetGoAt: not null } left && await files.Delete(left, cancellation) == Written.Done;

    /// <summary>Changes a file, or adds it; called again when somebody else was first.</summary>
    public async Task<EvidenceFile> Change(string partyId, string sha256, long size, Func<EvidenceFile, EvidenceFile> change, CancellationToken cancellation)
    {
        var first = change(new EvidenceFile { PartyId = partyId, Sha256 = sha256, Size = size, TakenInAt = clock.GetUtcNow() });
        EvidenceFile? known;
        do
        {
            if (await files.Insert(first, cancellation) == Written.Done)
            {
                return first;
            }

            known = await Change(partyId, sha256, change, cancellation);
        }
        while (known is null);
        return known;
    }

    /// <summary>Changes a file that is known; null when it is not.</summary>
    public async Task<EvidenceFile?> Change(string partyId, string sha256, Func<EvidenceFile, EvidenceFile> change, CancellationToken cancellation)
    {
        while (Key.IsValidPart(sha256) && await files.Find(EvidenceFile.KeyOf(partyId, sha256), cancellation) is { } stored)
        {
            var next = change(stored.Value);
            if (ReferenceEquals(next, stored.Value) || next == stored.Value || await files.Replace(stored, next, cancellation) == Written.Done)
            {
                return next;
            }
        }

        return null;
    }
}
