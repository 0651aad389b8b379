using System.Text;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Core.Tests.Register.Import;

public class LargeFileTests
{
    private const long TwoHundredMb = 200 * 1000 * 1000;

    [Fact]
    public async Task A_list_of_200_MB_is_read_in_memory_that_does_not_grow_with_it()
    {
        await using var trial = await ImportTrial.Create();
        using var file = new GeneratedList(TwoHundredMb);
        var most = 0L;
        file.Every(16 * 1024 * 1024, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var report = await trial.DryRun(new ImportFile("groot.csv", file));

        Assert.Equal(file.Lines, report.WrongCount);
        Assert.Equal(ImportReport.MaxWrong, report.Wrong.Count);
        Assert.True(file.Lines > 200_000);
        Assert.True(file.LargestRead <= 1024 * 1024, $"{file.LargestRead} bytes were asked for at once.");
        Assert.True(most - before < 48 * 1024 * 1024, $"{(most - before) / 1024 / 1024} MB were held at once.");
    }

    [Fact]
    public async Task A_list_with_long_lines_is_checked_and_written_in_parts_and_no_line_is_lost_or_taken_twice()
    {
        await using var world = await World.New();
        var lines = string.Concat(Enumerable.Range(0, 300).Select(i => $"leverancier,Bedrijf {i},9{i:d7},,{new string('x', 60_000)}\n"));
        var text = Encoding.UTF8.GetBytes("soort,naam,kvk,bestuursnummer,opmerking\n" + lines);
        var staged = await world.Get<Blobs>().Stage(new MemoryStream(text), ImportBook.MaxBytes, world.Patience);
        await world.Get<ImportBook>().Begin("groot", "groot.csv", staged!, World.Desk, world.Patience);
        await world.Settle();
        await world.Get<ImportBook>().Decide("groot", apply: true, World.Desk, world.Patience);
        await world.Settle();
        var done = (await world.Get<ImportBook>().Find("groot", world.Patience))!.Value;
        Assert.Equal((ImportState.Done, new ImportCounts(Added: 300), new ImportCounts(Added: 300)), (done.State, done.Checked, done.Applied));
        Assert.Equal("Bedrijf 299", (await world.Get<PartyRegister>().Find("kvk90000299", world.Patience))!.Value.Name);
    }

    /// <summary>A list that is made as it is read, so that only its reader can hold it in memory: lines of a kilobyte, none of which can be used.</summary>
    private sealed class GeneratedList(long size) : Stream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes($"leverancier,Een bedrijf,123,,{new string('x', 900)}\n");
        private static readonly byte[] Header = Encoding.UTF8.GetBytes("soort,naam,kvk,bestuursnummer,opmerking\n");
        private Action look = () => { };
        private long every = long.MaxValue;
        private long looked;
        private long position;

        public long Lines => (size - Header.Length) / Line.Length;

        public int LargestRead { get; private set; }

        public override long Length => Header.Length + (Lines * Line.Length);

        public override long Position { get => position; set => (position, looked) = (value, value); }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public void Every(long bytes, Action act) => (every, look) = (bytes, act);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestRead = Math.Max(LargestRead, buffer.Length);
            var span = buffer.Span;
            var given = 0;
            while (given < span.Length && position < Length)
            {
                var (source, at) = position < Header.Length ? (Header, (int)position) : (Line, (int)((position - Header.Length) % Line.Length));
                var part = Math.Min(span.Length - given, source.Length - at);
                source.AsSpan(at, part).CopyTo(span[given..]);
                (given, position) = (given + part, position + part);
            }

            if (position - looked >= every)
            {
                looked = position;
                look();
            }

            return ValueTask.FromResult(given);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => Length + offset };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
