namespace Monitoring.Bench;

/// <summary>A file of any size that costs nothing to read: the same random page again and again.</summary>
internal sealed class EndlessPaper(long size) : Stream
{
    private static readonly byte[] Page = MakePage();
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var offset = (int)(position % Page.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, Page.Length - offset), size - position);
        Page.AsSpan(offset, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] MakePage()
    {
        var page = new byte[1024 * 1024];
        new Random(1).NextBytes(page);
        return page;
    }
}
