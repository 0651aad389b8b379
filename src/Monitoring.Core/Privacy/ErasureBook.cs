using System.Text.Json;
using Azure;
using Microsoft.Extensions.Logging;
using Monitoring.Backup;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The register of erasures: documents that are written before anything is erased, and never change.</summary>
public sealed class ErasureBook(Blobs blobs, CopyErasures copies, ILogger<ErasureBook> logger)
{
    /// <summary>Keeps what is about to be erased; the same id again is the same erasure.</summary>
    /// <returns>What is kept under that id.</returns>
    public async Task<Erasure> Keep(Erasure erasure, CancellationToken cancellation)
    {
        await blobs.Write(ContainerNames.Erasures, erasure.Id, BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(erasure, Json.Options)), cancellation);
        try
        {
            await copies.Keep(erasure.Id, cancellation);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException)
        {
            // A person need not wait for the second account: within the hour Housekeeping copies what is not there.
            logger.LogWarning("An erasure was not copied to the account of backups at once: {Error}", e.GetType().Name);
        }

        await using var kept = await blobs.Open(ContainerNames.Erasures, erasure.Id, cancellation);
        return (await JsonSerializer.DeserializeAsync<Erasure>(kept!, Json.Options, cancellation))!;
    }

    /// <summary>Whether there is one of that id.</summary>
    public async Task<bool> Has(string id, CancellationToken cancellation)
    {
        await using var kept = await blobs.Open(ContainerNames.Erasures, id, cancellation);
        return kept is not null;
    }

    /// <summary>All of them, in order of time.</summary>
    public async Task<IReadOnlyList<Erasure>> All(CancellationToken cancellation) =>
        [.. (await blobs.ReadAll(ContainerNames.Erasures, cancellation)).Select(document => JsonSerializer.Deserialize<Erasure>(document, Json.Options)!).OrderBy(e => e.At)];
}
