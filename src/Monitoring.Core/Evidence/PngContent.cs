using System.Buffers.Binary;

namespace Monitoring.Evidence;

/// <summary>PNG: its signature, then a header that gives it a size, and as its last bytes the end chunk.</summary>
internal static class PngContent
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Header => [0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    private static ReadOnlySpan<byte> End => [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    public static async Task<FileRefusal?> Look(Stream stream, CancellationToken cancellationToken)
    {
        var head = await stream.Read(0, 24, cancellationToken);
        if (!head.AsSpan().StartsWith(Signature))
            return FileRefusal.NotWhatItSays;
        var tail = await stream.ReadTail(End.Length, cancellationToken);
        return head.Length == 24 && head.AsSpan(8).StartsWith(Header)
            && BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)) > 0
            && BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)) > 0
            && tail.AsSpan().SequenceEqual(End)
            ? null
            : FileRefusal.Damaged;
    }
}
