namespace Monitoring.Register.Import;

/// <summary>So many lines of a stream, or fewer when they are long, from where it stands: what a part of an import reads. Knows where the next part begins.</summary>
/// <param name="content">Read from where it stands.</param>
/// <param name="lines">How many lines at most.</param>
/// <param name="most">After so many bytes no further line is begun.</param>
internal sealed class PartStream(Stream content, int lines, long most) : Stream
{
    private bool ended;

    /// <summary>How many bytes were given.</summary>
    public long Given { get; private set; }

    /// <summary>How many lines ended in them.</summary>
    public int Lines { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ended)
        {
            return 0;
        }

        var start = content.Position;
        var read = await content.ReadAsync(buffer, cancellationToken);
        for (var i = 0; i < read; i++)
        {
            if (buffer.Span[i] == '\n' && (++Lines == lines || Given + i >= most))
            {
                ended = true;

                // What was read of the next part is read again by it.
                read = i + 1;
                content.Position = start + read;
                break;
            }
        }

        Given += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Storage is asked asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
