using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Monitoring.Storage;

/// <summary>How a blob gets a name that is never written twice.</summary>
internal static class OnceOnly
{
    private const int MostCopies = 3;

    private static readonly TimeSpan WhileCopying = TimeSpan.FromMilliseconds(200);

    // Within storage, so that the content does not pass through here a second and a third time. A copy can take a while, and a blob
    // whose copy failed stands there empty: it is copied over.
    public static async Task Copy(BlobClient source, BlobClient target, CancellationToken cancellation)
    {
        var only = new BlobRequestConditions { IfNoneMatch = ETag.All };
        for (var tries = 1; ; tries++)
        {
            try
            {
                var copy = await target.StartCopyFromUriAsync(source.Uri, new BlobCopyFromUriOptions { DestinationConditions = only }, cancellation);
                if (copy.GetRawResponse().Headers.TryGetValue("x-ms-copy-status", out var status) && status == "success")
                {
                    return;
                }
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // It was copied before, or somebody copies it now.
            }

            BlobProperties there = await target.GetPropertiesAsync(cancellationToken: cancellation);
            while (there.BlobCopyStatus == CopyStatus.Pending)
            {
                await Task.Delay(WhileCopying, TimeProvider.System, cancellation);
                there = await target.GetPropertiesAsync(cancellationToken: cancellation);
            }

            if (there.BlobCopyStatus is null or CopyStatus.Success)
            {
                return;
            }

            if (tries == MostCopies)
            {
                throw new InvalidOperationException($"Storage could not copy a file to its lasting name: {there.CopyStatusDescription}");
            }

            only = new BlobRequestConditions { IfMatch = there.ETag };
        }
    }

    public static async Task Write(BlobClient target, Stream content, CancellationToken cancellation)
    {
        try
        {
            await target.UploadAsync(
                content,
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    TransferOptions = new() { InitialTransferSize = Blobs.BlockSize, MaximumTransferSize = Blobs.BlockSize, MaximumConcurrency = 1 },
                },
                cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.Status == 412)
        {
            // Names are made of the content, or of an id of the domain: it is the same thing, written before.
        }
    }
}
