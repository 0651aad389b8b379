using System.Security.Cryptography;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Storage;

public sealed class StreamedFiles : StorageTest
{
    private const int MiB = 1024 * 1024;

    private Blobs Blobs => new(Storage);

    [Fact]
    public async Task A_large_file_passes_through_in_constant_memory()
    {
        // Measured at every request that writes: whoever holds the file in memory holds 200 MiB at the last one.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        Faults.Answer(503, request =>
        {
            most = Faults.Writes(request) ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
            return false;
        });

        var file = (await Blobs.Stage(new GeneratedStream(200 * MiB), 200 * MiB, Patience))!;
        await Blobs.Keep(file, ContainerNames.Evidence, $"party/{file.Sha256}", Patience);

        Assert.InRange(most - before, 0, 64 * MiB);
        await using var kept = (await Blobs.Open(ContainerNames.Evidence, $"party/{file.Sha256}", Patience))!;
        Assert.Equal(200 * MiB, file.Size);
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, Patience)));
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(new GeneratedStream(200 * MiB), Patience)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4 * MiB)]
    [InlineData((4 * MiB) + 1)]
    public async Task A_file_of_exactly_the_limit_is_taken_and_one_byte_more_leaves_nothing(int size)
    {
        var file = await Blobs.Stage(new GeneratedStream(size), size, Patience);
        Assert.Equal(size, file?.Size);
        await Blobs.Discard(file!, Patience);

        Assert.Null(await Blobs.Stage(new GeneratedStream(size + 1), size, Patience));
        Assert.Empty(await Names(ContainerNames.Incoming));
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing()
    {
        var content = new GeneratedStream(9 * MiB) { AtEnd = () => throw new IOException("The telephone went into a tunnel.") };

        await Assert.ThrowsAsync<IOException>(() => Blobs.Stage(content, 50 * MiB, Patience));

        Assert.Empty(await Names(ContainerNames.Incoming));
    }

    [Fact]
    public async Task A_file_that_is_kept_twice_is_kept_once()
    {
        var file = (await Blobs.Stage(new GeneratedStream(100), 100, Patience))!;

        await Blobs.Keep(file, ContainerNames.Evidence, "party/x", Patience);
        await Blobs.Keep(file, ContainerNames.Evidence, "party/x", Patience);

        Assert.Equal(["party/x"], await Names(ContainerNames.Evidence));
        Assert.Empty(await Names(ContainerNames.Incoming));
    }

    [Fact]
    public async Task The_same_content_sent_twice_at_once_is_one_file()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Blobs.Stage(new GeneratedStream(6 * MiB), 6 * MiB, Patience)));

        await Task.WhenAll(files.Select(file => Blobs.Keep(file!, ContainerNames.Evidence, $"party/{file!.Sha256}", Patience)));

        Assert.Equal([$"party/{files[0]!.Sha256}"], await Names(ContainerNames.Evidence));
        Assert.Empty(await Names(ContainerNames.Incoming));
    }

    [Fact]
    public async Task A_file_that_was_never_staged_is_not_kept_in_silence() =>
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => Blobs.Keep(new StagedFile("none", "", 0), ContainerNames.Evidence, "party/x", Patience));

    [Fact]
    public async Task A_small_document_is_written_once_and_what_stands_there_stays()
    {
        await Blobs.Write(ContainerNames.Documents, "minutes", BinaryData.FromString("first"), Patience);
        await Blobs.Write(ContainerNames.Documents, "minutes", BinaryData.FromString("second"), Patience);

        Assert.Equal("first", Assert.Single(await Blobs.ReadAll(ContainerNames.Documents, Patience)).ToString());
    }

    [Fact]
    public async Task An_upload_whose_answers_are_lost_is_whole()
    {
        Faults.LoseAnswer().Answer(503).LoseAnswer().LoseAnswer();

        var file = (await Blobs.Stage(new GeneratedStream(6 * MiB), 6 * MiB, Patience))!;
        await Blobs.Keep(file, ContainerNames.Evidence, "party/x", Patience);

        await using var kept = (await Blobs.Open(ContainerNames.Evidence, "party/x", Patience))!;
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, Patience)));
        Assert.Equal(0, Faults.Left);
    }

    private Task<IReadOnlyList<string>> Names(string container) => Account.BlobNames(container, Patience);
}
