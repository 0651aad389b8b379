using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Storage;

/// <summary>Spreads ids over a fixed number of partitions. Never changes: buckets are in the keys.</summary>
public static class Buckets
{
    /// <summary>The bucket of an id, from 0.</summary>
    public static int Of(string id, int count) => (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (uint)count);

    /// <summary>The name of a bucket in a key.</summary>
    public static string Name(int bucket) => bucket.ToString("d2", CultureInfo.InvariantCulture);
}
