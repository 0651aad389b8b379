using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class UploadTests(Site site) : IClassFixture<Site>
{
    private const string Leaflet = "privacy-leaflet~p1";
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "leeg.pdf", [], "is leeg" },
        { "programma.exe", "MZ"u8.ToArray(), "kunnen we hier niet aannemen" },
        { "zonder-soort", SmallPdf.Saying("x"), "kunnen we hier niet aannemen" },
        { "blad.xlsx", SmallPdf.Saying("x"), "kunnen we hier niet aannemen" },
        { "pagina.pdf", "<script>alert(1)</script>"u8.ToArray(), "past niet bij zijn naam" },
        { "plaatje.png", SmallPdf.Saying("x"), "past niet bij zijn naam" },
        { "macros.docm", SmallPdf.Saying("x"), "macro's" },
        { "oud.docx", OldOffice, "wachtwoord of is van een oude soort" },
        { "half.pdf", SmallPdf.Saying("x")[..200], "beschadigd of niet volledig" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_refused_leaves_nothing_and_says_what_to_do(string name, byte[] content, string sentence)
    {
        var (party, anna) = await Somebody();
        var page = await Upload(anna, party, name, content);
        Assert.Contains(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains(name, page.Errors[0], StringComparison.Ordinal);
        Assert.Contains(sentence, page.Of("#File-error"), StringComparison.Ordinal);
        Assert.Equal("true", page.Document.QuerySelector("#File")!.GetAttribute("aria-invalid"));
        await NothingIsLeft(party);
    }

    [Fact]
    public async Task A_file_is_kept_under_its_hash_and_comes_back_as_a_download_only()
    {
        var (party, anna) = await Somebody();
        var content = SmallPdf.Saying("De bijsluiter");
        var page = await Upload(anna, party, "Bijsluiter été.pdf", content);
        Assert.Equal("Bijsluiter été.pdf is toegevoegd.", page.Notice);
        Assert.Contains("Bijsluiter été.pdf · 5", page.Of(".files"), StringComparison.Ordinal);
        var answer = await anna.Get(page.Document.QuerySelector(".files a")!.GetAttribute("href")!);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(site.World.Patience));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Bijsluiter été.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("sandbox; default-src 'none'", answer.Header("Content-Security-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal([$"{party.Id}/{page.Document.QuerySelector(".files a")!.GetAttribute("href")!.Split('/')[^1]}"], await Kept(party));
    }

    [Fact]
    public async Task A_name_is_never_trusted()
    {
        var (party, anna) = await Somebody();
        var page = await Upload(anna, party, "..\\..\\etc/<img src=x onerror=alert(1)>‮fdp.pdf", SmallPdf.Saying("x"));
        Assert.Null(page.Document.QuerySelector("main img"));
        Assert.StartsWith("_img src=x onerror=alert(1)_fdp.pdf", page.Of(".files a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_50_MB_gets_an_answer_and_leaves_nothing()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party)), "Bestand uploaden", ("groot.pdf", new StreamContent(new Zeros(FileCheck.MaxBytes + 1))));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("‘groot.pdf’ is groter dan 50 MB", Assert.Single(page.Errors), StringComparison.Ordinal);
        await NothingIsLeft(party);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Open(await Item(party));
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var path = await Item(party);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port, site.World.Patience);
            await using var stream = socket.GetStream();
            var start = $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"half.pdf\"\r\n\r\n";
            await stream.WriteAsync(
                Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {anna.Cookies}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 30000000\r\n\r\n{start}"),
                site.World.Patience);
            await stream.WriteAsync(new byte[9_000_000], site.World.Patience);
            socket.Client.LingerState = new LingerOption(true, 0); // a cut, not a goodbye
        }

        // The next upload ends after the broken one was given up, and is all there is.
        await Upload(anna, party, "heel.pdf", SmallPdf.Saying("heel"));
        Assert.Single(await Kept(party));
        Assert.Empty(await site.World.Account.BlobNames(ContainerNames.Incoming, site.World.Patience));
        Assert.Single((await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience))[Leaflet].Value.Files);
    }

    [Fact]
    public async Task The_twenty_first_file_is_refused_and_the_page_says_so_before()
    {
        var (party, anna) = await Somebody();
        var last = await anna.Open(await Item(party));
        for (var i = 1; i <= Answer.MaxFiles; i++)
            await Upload(anna, party, $"bestand{i}.pdf", SmallPdf.Saying($"{i}"));
        var page = await anna.Open(await Item(party));
        Assert.Null(page.Document.QuerySelector("input[type=file]"));
        Assert.Contains("Hier staan 20 bestanden, meer kan niet.", page.Text, StringComparison.Ordinal);
        page = await anna.Press(last, "Bestand uploaden", ("nog-een.pdf", new ByteArrayContent(SmallPdf.Saying("21"))));
        Assert.StartsWith("Bij dit onderdeel staan al 20 bestanden", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(Answer.MaxFiles, (await Kept(party)).Count);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_and_removing_it_keeps_what_was_typed()
    {
        var (party, anna) = await Somebody();
        await Upload(anna, party, "a.pdf", SmallPdf.Saying("a"));
        var page = await Upload(anna, party, "b.pdf", SmallPdf.Saying("a"));
        Assert.Single(page.Document.QuerySelectorAll(".files li"));
        page = await anna.Press(page, "Weghalen");
        Assert.Equal("Het bestand is weggehaald.", page.Notice);
        Assert.Empty(page.Document.QuerySelectorAll(".files li"));
    }

    [Fact]
    public async Task Several_files_go_at_once_without_a_script_and_each_gets_a_sentence()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Send(
            await anna.Open(await Item(party)), "Bestand uploaden",
            [("een.pdf", new ByteArrayContent(SmallPdf.Saying("1"))), ("vals.pdf", new ByteArrayContent("geen pdf"u8.ToArray())), ("twee.pdf", new ByteArrayContent(SmallPdf.Saying("2")))]);
        Assert.Equal(2, page.Document.QuerySelectorAll(".files li").Length);
        Assert.Equal("een.pdf en twee.pdf zijn toegevoegd.", page.Notice);
        Assert.Contains("‘vals.pdf’ past niet bij zijn naam", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await Kept(party)).Count);
        Assert.True(page.Document.QuerySelector("#File")!.HasAttribute("multiple"));
    }

    [Fact]
    public async Task Of_twenty_two_files_at_once_the_first_twenty_are_kept()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Send(
            await anna.Open(await Item(party)), "Bestand uploaden",
            [.. Enumerable.Range(1, 22).Select(i => ($"{i}.pdf", (HttpContent)new ByteArrayContent(SmallPdf.Saying($"{i}"))))]);
        Assert.Equal(20, page.Document.QuerySelectorAll(".files li").Length);
        Assert.Equal(2, page.Errors.Count(e => e.StartsWith("Bij dit onderdeel staan al 20 bestanden", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_file_chosen_says_what_to_do()
    {
        var (party, anna) = await Somebody();
        var page = await anna.Press(await anna.Open(await Item(party)), "Bestand uploaden");
        Assert.StartsWith("Kies eerst een bestand", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_first_nothing_of_the_file_is_read_into_storage()
    {
        var (party, anna) = await Somebody();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SmallPdf.Saying("x")), "File", "x.pdf" } };
        var answer = await anna.Http.PostAsync(await Item(party), form, site.World.Patience);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await NothingIsLeft(party);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_a_bad_request()
    {
        var (party, anna) = await Somebody();
        using var body = new StringContent("--x\r\nnonsense");
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.Http.PostAsync(await Item(party), body, site.World.Patience)).StatusCode);
    }

    [Fact]
    public async Task Another_partys_file_cannot_be_had_even_by_its_hash()
    {
        var (party, anna) = await Somebody();
        var page = await Upload(anna, party, "geheim.pdf", SmallPdf.Saying("geheim"));
        var path = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;
        var (other, eve) = await Somebody();
        using var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.Get(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Get(path)).StatusCode);
        var own = $"{await Overview(other)}/bestand/";
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Get(own + path.Split('/')[^1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Get(own + "..%2F" + party.Id + "%2F" + path.Split('/')[^1])).StatusCode);
    }

    private async Task<(Party Party, Visitor Visitor)> Somebody()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        return (party, await site.Enter(party));
    }

    private async Task<SeenPage> Upload(Visitor visitor, Party party, string name, byte[] content) =>
        await visitor.Press(await visitor.Open(await Item(party)), "Bestand uploaden", (name, new ByteArrayContent(content)));

    private async Task<IReadOnlyList<string>> Kept(Party party) =>
        [.. (await site.World.Account.BlobNames(ContainerNames.Evidence, site.World.Patience)).Where(name => name.StartsWith(party.Id + "/", StringComparison.Ordinal))];

    private async Task NothingIsLeft(Party party)
    {
        Assert.Empty(await Kept(party));
        Assert.Empty(await site.World.Account.BlobNames(ContainerNames.Incoming, site.World.Patience));
        Assert.DoesNotContain(await site.World.Get<RequestBook>().Answers((await site.World.Request(party)).Id, site.World.Patience), a => a.Value.Value.Files.Count > 0);
    }

    private async Task<string> Overview(Party party) => $"/verzoek/{(await site.World.Request(party)).RoundId}/{party.Id}";

    private async Task<string> Item(Party party) => $"{await Overview(party)}/onderdeel/{Leaflet}";

    /// <summary>So many zeros, without holding them.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            Array.Clear(buffer, offset, read);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
