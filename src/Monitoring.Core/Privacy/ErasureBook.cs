using System.Text.Json;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>The register of erasures: documents that are written before anything is erased, and never change.</summary>
public sealed class ErasureBook(Blobs blobs)
{
    /// <summary>Keeps what is about to be erased; the same id again is the same erasure.</summary>
    /// <returns>What is kept under that id.</returns>
    public async Task<Erasure> Keep(Erasure erasure, CancellationToken cancellation)
    {
        await blobs.Write(ContainerNames.Erasures, erasure.Id, BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(erasure, Json.Options)), cancellation);
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
