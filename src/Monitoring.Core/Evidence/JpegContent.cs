using System.Buffers.Binary;

namespace Monitoring.Evidence;

/// <summary>
/// JPEG: segments from the first byte that lead through a frame with a size to the scan, and an end mark somewhere after
/// it. What follows the end mark is left alone: telephones put previews and films there.
/// </summary>
internal static class JpegContent
{
    private const int MaxSegments = 1000;

    public static async Task<FileRefusal?> Look(Stream stream, CancellationToken cancellationToken)
    {
        var start = await stream.Read(0, 3, cancellationToken);
        if (start is not [0xFF, 0xD8, 0xFF])
            return FileRefusal.NotWhatItSays;

        var position = 2L;
        var framed = false;
        for (var segments = 0; segments < MaxSegments; segments++)
        {
            var segment = await stream.Read(position, 9, cancellationToken);
            if (segment is not [0xFF, var marker, _, _, ..])
                return FileRefusal.Damaged;
            if (marker == 0xFF) // a fill byte
            {
                position++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
            if (length < 2)
                return FileRefusal.Damaged;
            if (IsFrame(marker))
                framed = segment.Length == 9 && segment[5..].Any(size => size > 0);
            position += 2 + length;
            if (marker == 0xDA)
                return framed && await EndsAfter(stream, position, cancellationToken) ? null : FileRefusal.Damaged;
        }

        return FileRefusal.Damaged;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static async Task<bool> EndsAfter(Stream stream, long position, CancellationToken cancellationToken)
    {
        if (position >= stream.Length)
            return false;
        stream.Position = position;
        var buffer = new byte[81920];
        var kept = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(kept), cancellationToken)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0)
                return true;
            kept = seen[^1] == 0xFF ? 1 : 0; // the mark may lie across two reads
            buffer[0] = 0xFF;
        }

        return false;
    }
}
