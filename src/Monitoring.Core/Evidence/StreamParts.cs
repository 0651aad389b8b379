namespace Monitoring.Evidence;

/// <summary>Small parts of a seekable stream.</summary>
internal static class StreamParts
{
    /// <summary>Up to <paramref name="count"/> bytes from <paramref name="position"/>; fewer when the stream ends there.</summary>
    public static async Task<byte[]> Read(this Stream stream, long position, int count, CancellationToken cancellationToken)
    {
        stream.Position = Math.Clamp(position, 0, stream.Length);
        var bytes = new byte[Math.Min(count, stream.Length - stream.Position)];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>The last <paramref name="count"/> bytes, or all when there are fewer.</summary>
    public static Task<byte[]> ReadTail(this Stream stream, int count, CancellationToken cancellationToken) =>
        stream.Read(stream.Length - count, count, cancellationToken);
}
