using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Storage;

/// <summary>Spreads what would be one large partition over a fixed number of them.</summary>
/// <remarks>A bucket is part of a key: the same id has the same bucket in every release and on every machine.</remarks>
public static class Buckets
{
    /// <summary>The bucket of an id, from 0: the first four bytes of its SHA-256, modulo <paramref name="count"/>.</summary>
    public static int Of(string id, int count)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)count);
    }

    /// <summary>The bucket as a part of a key: <c>00</c>, <c>01</c>, …</summary>
    public static string Name(int bucket) => bucket.ToString("d2", CultureInfo.InvariantCulture);
}
