using Azure.Core;

namespace Monitoring.TestKit;

/// <summary>A body of which only the first half leaves before the connection breaks.</summary>
internal sealed class HalfContent(RequestContent whole) : RequestContent
{
    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await whole.WriteToAsync(buffer, cancellation);
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length / 2), cancellation);
        await stream.FlushAsync(cancellation);
        throw new IOException("The connection broke half-way. (A fault of the test.)");
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => throw new NotSupportedException("Storage is asked asynchronously.");

    public override bool TryComputeLength(out long length) => whole.TryComputeLength(out length);

    public override void Dispose()
    {
        // The whole is sent again, and disposed by who owns it.
    }
}
