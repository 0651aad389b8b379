using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Monitoring.Storage;

namespace Monitoring.Bench;

/// <summary>
/// Takes in 1 GB through <see cref="Blobs"/> (staged, hashed, given its lasting name) against the bare SDK that uploads the same
/// stream as it does by default. The two take turns, three times each. Memory is the process's at its
/// most while its very first file comes in, above what it was before.
/// </summary>
internal sealed class BlobSpeed : Measurement
{
    private const long OneGigabyte = 1_000_000_000;
    private const int Times = 3;

    public override string Name => "blobs";

    public override string About => "the blob layer with 1 GB: memory, and speed against the bare SDK";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Build(cancellation, engine: false);
        double memory;
        await using (var peak = PeakMemory.Watch())
        {
            await Ours(platform, OneGigabyte, cancellation);
            memory = await peak.More() / 1e6;
        }

        yield return Figure.AtMost("blobs: memory for 1 GB, the first file of the process", memory, 50, " MB");

        await Bare(platform, OneGigabyte / 10, cancellation);
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            ours.Add(await Ours(platform, OneGigabyte, cancellation));
            bare.Add(await Bare(platform, OneGigabyte, cancellation));
        }

        yield return Figure.AtLeast("blobs: speed against the bare SDK", Figure.Median(ours.Zip(bare, (o, b) => 100 * b / o)), 80, " %");
        yield return new Figure("blobs: 1 GB staged and kept", $"{Figure.Number(OneGigabyte / 1e6 / Figure.Median(ours))} MB a second");
        yield return new Figure("blobs: 1 GB by the bare SDK", $"{Figure.Number(OneGigabyte / 1e6 / Figure.Median(bare))} MB a second");
    }

    private static async Task<double> Ours(Platform platform, long size, CancellationToken cancellation)
    {
        var blobs = platform.Get<Blobs>();
        var name = $"bench/{Guid.NewGuid():n}";
        var time = Stopwatch.StartNew();
        var file = await blobs.Stage(new EndlessPaper(size), size, cancellation);
        await blobs.Keep(file!, ContainerNames.Evidence, name, cancellation);
        var seconds = time.Elapsed.TotalSeconds;
        await blobs.Delete(ContainerNames.Evidence, name, cancellation);
        return seconds;
    }

    private static async Task<double> Bare(Platform platform, long size, CancellationToken cancellation)
    {
        var account = platform.Account.Options;
        var blob = new BlobServiceClient(account.Connection).GetBlobContainerClient($"{account.Prefix}-{ContainerNames.Evidence}").GetBlobClient($"bench/{Guid.NewGuid():n}");
        var time = Stopwatch.StartNew();
        await blob.UploadAsync(new EndlessPaper(size), cancellation);
        var seconds = time.Elapsed.TotalSeconds;
        await blob.DeleteAsync(cancellationToken: cancellation);
        return seconds;
    }
}
