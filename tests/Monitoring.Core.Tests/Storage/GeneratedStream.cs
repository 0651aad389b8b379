namespace Monitoring.Storage;

/// <summary>A file of any size that nobody has to hold.</summary>
internal sealed class GeneratedStream(long size) : Stream
{
    private long position;

    /// <summary>Called when the last byte was given.</summary>
    public Action? AtEnd { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, size - position);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = (byte)((position + i) * 31 >> 3);
        }

        position += count;
        if (position == size && AtEnd is { } ended)
        {
            AtEnd = null;
            ended();
        }

        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
