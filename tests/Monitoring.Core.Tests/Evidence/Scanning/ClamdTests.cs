using System.Net;
using System.Net.Sockets;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence.Scanning;

/// <summary>The real clamd, and listeners that answer as one that is unwell.</summary>
public sealed class ClamdTests
{
    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_a_ping()
    {
        Assert.True(await new Clamd(Scanner.Clamd).Answers(Patience));
        Assert.False(await new Clamd("/nowhere/clamd.ctl").Answers(Patience));
        Assert.False(await new Clamd("127.0.0.1:1").Answers(Patience));
    }

    [Fact]
    public async Task A_clean_file_is_ok_and_the_test_virus_is_found()
    {
        Assert.Equal("stream: OK", await new Clamd(Scanner.Clamd).Scan(new MemoryStream(SmallPdf.Saying("Onschuldig")), Patience));
        Assert.Equal("stream: OK", await new Clamd(Scanner.Clamd).Scan(new MemoryStream([]), Patience));
        Assert.Equal("stream: Monitoring.Eicar-Test.UNOFFICIAL FOUND", await new Clamd(Scanner.Clamd).Scan(new MemoryStream(Scanner.Virus()), Patience));
    }

    [Fact]
    public async Task A_file_of_the_largest_size_that_we_take_is_scanned_and_a_larger_one_than_it_takes_is_an_error_that_it_says()
    {
        Assert.Equal("stream: OK", await new Clamd(Scanner.Clamd).Scan(new GeneratedStream((int)FileCheck.MaxBytes), Patience));
        Assert.Equal("INSTREAM size limit exceeded. ERROR", await new Clamd(Scanner.Clamd).Scan(new GeneratedStream(70 * 1024 * 1024), Patience));
    }

    [Theory]
    [InlineData("stream: OK", typeof(ScanVerdict.Clean))]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", typeof(ScanVerdict.Refused))]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND", typeof(ScanVerdict.NotYet))]
    [InlineData("INSTREAM size limit exceeded. ERROR", typeof(ScanVerdict.NotYet))]
    [InlineData("stream: Can't allocate memory ERROR", typeof(ScanVerdict.NotYet))]
    [InlineData("UNKNOWN COMMAND", typeof(ScanVerdict.NotYet))]
    [InlineData("", typeof(ScanVerdict.NotYet))]
    public void Only_its_ok_is_clean_and_only_its_finding_refuses(string answer, Type verdict) =>
        Assert.IsType(verdict, ClamdScanner.Verdict(answer));

    [Theory]
    [InlineData(null, typeof(ScanVerdict.NotYet))]
    [InlineData("No threats found", typeof(ScanVerdict.Clean))]
    [InlineData("Malicious", typeof(ScanVerdict.Refused))]
    [InlineData("Not Scanned", typeof(ScanVerdict.NotYet))]
    [InlineData("Error", typeof(ScanVerdict.NotYet))]
    public void Of_the_tags_of_storage_only_its_word_for_clean_is_clean(string? tag, Type verdict) =>
        Assert.IsType(verdict, StorageScanner.Verdict(tag));

    [Theory]
    [InlineData("")]
    [InlineData("stream: O")]
    public async Task One_that_hangs_up_before_its_answer_is_whole_is_no_verdict(string said)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var scan = new Clamd(listener.LocalEndpoint.ToString()!).Scan(new MemoryStream(SmallPdf.Saying("x")), Patience);
        using (var socket = await listener.AcceptSocketAsync(Patience))
        {
            await socket.ReceiveAsync(new byte[64 * 1024], Patience);
            await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(said), Patience);
        }

        await Assert.ThrowsAnyAsync<IOException>(() => scan);
    }
}
