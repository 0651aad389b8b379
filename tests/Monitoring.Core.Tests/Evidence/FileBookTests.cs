using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class FileBookTests
{
    private const string Item = "privacy-leaflet~p1";
    private static readonly byte[] Pdf = SmallPdf.Saying("De bijsluiter");

    [Fact]
    public async Task A_file_that_is_taken_in_is_known_with_its_use_and_opens()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);

        Assert.True((await TakeIn(world, request)).IsKept);

        var file = Assert.Single(await Files(world, party));
        Assert.Equal(Pdf.Length, file.Size);
        var use = Assert.Single(file.Uses);
        Assert.Equal((request.RoundId, Item, "bijsluiter.pdf", party.Contacts[0].Id), (use.RoundId, use.ItemKey, use.Name, use.By));
        Assert.Equal(FileStanding.NotScanned, await Opens(world, file));
    }

    [Fact]
    public async Task However_often_a_file_comes_it_is_one_and_each_item_a_use()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);

        await Task.WhenAll(TakeIn(world, request), TakeIn(world, request));
        await TakeIn(world, request);

        Assert.Single(Assert.Single(await Files(world, party)).Uses);
    }

    [Fact]
    public async Task Cut_off_anywhere_nothing_lies_in_storage_that_no_row_knows_of_and_the_same_file_again_completes_it()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);
        var kept = false;
        for (var calls = 0; !kept; calls++)
        {
            var content = SmallPdf.Saying($"{calls}");
            world.Faults.CutAfter(calls);
            try
            {
                kept = (await TakeIn(world, request, content)).IsKept;
                Assert.InRange(calls, 5, 30);
            }
            catch (ConnectionCutException)
            {
                var known = (await Files(world, party)).Select(file => TakeInFile.BlobOf(party.Id, file.Sha256));
                Assert.Subset(known.ToHashSet(), (await Contents(world, party)).ToHashSet());
            }

            await world.Restart();
            Assert.True((await TakeIn(world, request, content)).IsKept);
            Assert.All(await Files(world, party), file => Assert.Single(file.Uses));
            if (calls % 18 == 17)
            {
                await Empty(world, request);
            }
        }
    }

    [Fact]
    public async Task A_blocked_file_opens_for_nobody_and_keeps_its_first_reason()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);
        await TakeIn(world, request);
        var file = Assert.Single(await Files(world, party));

        await Book(world).Block(party.Id, file.Sha256, party.Contacts[0].Id, "Leerlinggegevens.", world.Patience);
        var blocked = (await Book(world).Block(party.Id, file.Sha256, World.Desk, "Iets anders.", world.Patience))!;

        Assert.Equal(("Leerlinggegevens.", party.Contacts[0].Id), (blocked.BlockedBecause, blocked.BlockedBy));
        Assert.Equal(FileStanding.Blocked, await Opens(world, file));
        Assert.NotEmpty(await Contents(world, party));
    }

    [Fact]
    public async Task A_destroyed_file_leaves_hash_and_reason_and_is_not_taken_again()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);
        await TakeIn(world, request);
        var file = Assert.Single(await Files(world, party));

        var first = (await Book(world).Destroy(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", world.Patience))!;
        var again = (await Book(world).Destroy(party.Id, file.Sha256, World.Desk, "Nog eens.", world.Patience))!;

        Assert.NotNull(first.DestroyedAt);
        Assert.Equal((first.DestroyedAt, "Leerlinggegevens."), (again.DestroyedAt, again.BlockedBecause));
        Assert.Empty(await Contents(world, party));
        Assert.Equal(FileStanding.Destroyed, await Opens(world, file));
        Assert.StartsWith("Het bestand ‘bijsluiter.pdf’ is eerder gemeld als verkeerd", (await TakeIn(world, request)).Refused?.Nl, StringComparison.Ordinal);
        Assert.Empty(await Contents(world, party));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));
    }

    [Fact]
    public async Task A_destruction_that_is_cut_off_is_finished_by_itself()
    {
        await using var world = await World.New();
        var (party, request) = await Asked(world);
        var whole = false;
        for (var calls = 0; !whole; calls++)
        {
            await TakeIn(world, request, SmallPdf.Saying($"{calls}"));
            var file = (await Files(world, party)).Single(f => f.DestroyedAt is null && f.BlockedAt is null);
            world.Faults.CutAfter(calls);
            try
            {
                await Book(world).Destroy(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", world.Patience);
                Assert.InRange(calls, 4, 20);
                whole = true;
            }
            catch (ConnectionCutException)
            {
            }

            await world.Restart();
            await world.Settle();
            var (now, contents) = ((await Book(world).Find(party.Id, file.Sha256, world.Patience))!, await Contents(world, party));
            if (now.BlockedAt is null)
            {
                // Nothing was decided: whoever asked got no answer, and asks again.
                await Book(world).Destroy(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", world.Patience);
                continue;
            }

            // Blocked at once. A process finishes; only a cut before it stood leaves the content, closed, until the person presses again.
            Assert.Equal(calls > 3 || now.DestroyedAt is not null, contents.Count == 0);
            await Book(world).Destroy(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", world.Patience);
            Assert.Empty(await Contents(world, party));
        }
    }

    [Fact]
    public async Task A_file_of_an_earlier_release_gets_its_row_when_it_is_first_opened()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.Get<Blobs>().Write(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, new string('b', 64)), BinaryData.FromBytes(Pdf), world.Patience);

        Assert.Equal(FileStanding.NotFound, (await Book(world).Open(party.Id, new string('c', 64), world.Patience)).Standing);
        Assert.Equal(FileStanding.NotScanned, (await Book(world).Open(party.Id, new string('b', 64), world.Patience)).Standing);
        Assert.Equal(Pdf.Length, Assert.Single(await Files(world, party)).Size);
    }

    private static FileBook Book(World world) => world.Get<FileBook>();

    private static async Task<(Party Party, RequestKey Request)> Asked(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var round = await world.ARoundOf(party);
        return (party, new RequestKey(round.Id, party.Id));
    }

    private static Task<TakenIn> TakeIn(World world, RequestKey request, byte[]? content = null) =>
        world.Get<TakeInFile>().Take(request, Item, new MemoryStream(content ?? Pdf), "bijsluiter.pdf", Contact.Of("", "anna@leerlijn.example").Id, world.Patience);

    private static async Task Empty(World world, RequestKey request)
    {
        foreach (var file in (await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files)
        {
            await world.Get<GiveAnswer>().RemoveFile(request, Item, file.Sha256, world.Patience);
        }
    }

    private static async Task<FileStanding> Opens(World world, EvidenceFile file)
    {
        var opening = await Book(world).Open(file.PartyId, file.Sha256, world.Patience);
        await using var content = opening.Content;
        Assert.Equal(opening.Standing is FileStanding.Clean or FileStanding.NotScanned, opening.IsOpen);
        return opening.Standing;
    }

    private static async Task<List<EvidenceFile>> Files(World world, Party party)
    {
        var found = new List<EvidenceFile>();
        await foreach (var file in world.Table<EvidenceFile>().Query(party.Id, EvidenceFile.Prefix, cancellation: world.Patience))
        {
            found.Add(file.Value);
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> Contents(World world, Party party) =>
        [.. (await world.Account.BlobNames(ContainerNames.Evidence, world.Patience)).Where(name => name.StartsWith(party.Id, StringComparison.Ordinal))];
}
