using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitoring.Evidence.Scanning;

/// <summary>Speaks clamd's own protocol: a connection for each question, whose answer ends with a zero byte (man clamd, COMMANDS).</summary>
/// <param name="address">A socket (<c>/run/clamav/clamd.ctl</c>) or a host and port (<c>127.0.0.1:3310</c>).</param>
public sealed class Clamd(string address)
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4096;

    /// <summary>Whether it answers.</summary>
    public async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            using var socket = await Connect(cancellation);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync("zPING\0"u8.ToArray(), cancellation);
            return await Read(stream, cancellation) == "PONG";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>Sends a file, read once in constant memory, and says what clamd answers: <c>stream: OK</c>, <c>stream: NAME FOUND</c> or <c>… ERROR</c>.</summary>
    /// <exception cref="SocketException">It cannot be reached.</exception>
    /// <exception cref="IOException">It hung up without an answer.</exception>
    public async Task<string> Scan(Stream content, CancellationToken cancellation)
    {
        using var socket = await Connect(cancellation);
        await using var stream = new NetworkStream(socket);
        try
        {
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
            var buffer = new byte[4 + ChunkSize];
            int read;
            do
            {
                // A chunk is its length, big endian, and its bytes; one of length zero ends the stream.
                read = await content.ReadAtLeastAsync(buffer.AsMemory(4), ChunkSize, throwOnEndOfStream: false, cancellation);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await stream.WriteAsync(buffer.AsMemory(0, 4 + read), cancellation);
            }
            while (read > 0);
        }
        catch (IOException)
        {
            // It says why it takes no more, and hangs up: the answer is there to be read.
        }

        return await Read(stream, cancellation);
    }

    private async Task<Socket> Connect(CancellationToken cancellation)
    {
        EndPoint to = address.StartsWith('/') ? new UnixDomainSocketEndPoint(address)
            : address.Split(':') is [{ Length: > 0 } host, var number] && ushort.TryParse(number, out var port) ? new DnsEndPoint(host, port)
            : throw new InvalidOperationException($"'{address}' is no address of clamd. Give a socket such as /run/clamav/clamd.ctl, or a host and a port such as 127.0.0.1:3310.");
        var socket = to is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(to, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> Read(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), cancellation);
            if (read == 0)
            {
                throw new IOException("clamd hung up before its answer was whole.");
            }

            length += read;
            if (answer[length - 1] == 0)
            {
                return Encoding.UTF8.GetString(answer, 0, length - 1);
            }
        }

        throw new IOException("clamd's answer is longer than any of its answers.");
    }
}
