namespace Monitoring.Evidence;

/// <summary>
/// PDF: its header at the very first byte, its end mark in the last 1024 bytes (where readers look for it). A header further
/// on, which many readers forgive, is refused: such a file can be something else as well.
/// </summary>
internal static class PdfContent
{
    private const int Tail = 1024;

    public static async Task<FileRefusal?> Look(Stream stream, CancellationToken cancellationToken)
    {
        var head = await stream.Read(0, 8, cancellationToken);
        if (!head.AsSpan().StartsWith("%PDF-"u8))
            return FileRefusal.NotWhatItSays;
        var tail = await stream.ReadTail(Tail, cancellationToken);
        return head is [_, _, _, _, _, (byte)'1' or (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9'] && tail.AsSpan().IndexOf("%%EOF"u8) >= 0
            ? null
            : FileRefusal.Damaged;
    }
}
