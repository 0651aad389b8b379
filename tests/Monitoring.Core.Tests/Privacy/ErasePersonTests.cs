using System.Security.Cryptography;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Privacy;

public sealed class ErasePersonTests
{
    private const string Address = "anna@leerlijn.example";

    [Theory]
    [InlineData("anna@leerlijn.example")]
    [InlineData(" Anna@Leerlijn.EXAMPLE ")]
    [InlineData("anna")]
    [InlineData("vri")]
    [InlineData("ÁNNA vries")]
    public async Task A_person_is_found_by_the_address_or_the_beginning_of_any_word_of_the_name(string typed)
    {
        await using var world = await World.New();
        await Leerlijn(world);
        await world.Given.ASupplier("Ander", "piet@ander.example");

        var found = await world.Get<PersonIndex>().Search(typed.Trim(), world.Patience);

        Assert.All(found, line => Assert.StartsWith("Anna de Vries", line.Name, StringComparison.Ordinal));
        Assert.Contains(found, line => line.PersonId == Contact.Of("", Address).Id);
    }

    [Fact]
    public async Task Who_stands_nowhere_is_not_found()
    {
        await using var world = await World.New();
        await Leerlijn(world);
        Assert.Empty(await world.Get<PersonIndex>().Search("wie@dan.example", world.Patience));
        Assert.Empty(await world.Get<PersonIndex>().Search("Jansen", world.Patience));
        Assert.Empty((await Erase(world).Find("c0000000000", world.Patience)).Traces);
    }

    [Fact]
    public async Task Everything_about_a_person_is_found_in_the_places_where_it_stands()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);

        var traces = (await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces;

        Assert.Equal(
            [PersonTraceKind.Contact, PersonTraceKind.Letter, PersonTraceKind.File, PersonTraceKind.Declaration],
            traces.Select(trace => trace.Kind).Distinct().Order());
        Assert.Equal(["Anna de Vries", Address], traces.Single(trace => trace.Kind == PersonTraceKind.Contact).Values);
        Assert.Contains("privacy officer", traces.Single(trace => trace.Kind == PersonTraceKind.Declaration).Values);
        Assert.Equal([PersonTraceKind.Declaration], traces.Where(trace => trace.MustStay).Select(trace => trace.Kind).Distinct());
    }

    [Fact]
    public async Task Erasing_takes_away_what_need_not_be_kept_and_writes_down_how_much_without_the_data()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);
        var person = party.Contacts[0].Id;

        var done = await Erase(world).Erase("1", person, declarations: false, World.Desk, world.Patience);
        var again = await Erase(world).Erase("1", person, declarations: false, World.Desk, world.Patience);

        Assert.Equal((1, done.Places - 1), (done.Kept, done.Erased));
        Assert.Equal(done, again with { Unknown = done.Unknown });
        Assert.Equal(World.Beginning.Year, done.CompleteOn!.Value.Year);
        Assert.Equal([PersonTraceKind.Declaration], (await Erase(world).Find(person, world.Patience)).Traces.Select(trace => trace.Kind));
        Assert.Empty((await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.Contacts);
        Assert.All((await world.Get<RequestBook>().Answers((await world.Request(party)).Id, world.Patience)).Values.SelectMany(a => a.Value.Files), f => Assert.Equal(ErasePerson.Gone, f.By));
        var row = Assert.Single(await world.Get<PrivacyRequestBook>().Latest(10, world.Patience));
        Assert.DoesNotContain("anna", System.Text.Json.JsonSerializer.Serialize(row, Json.Options), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_declaration_loses_the_name_only_and_a_commitment_proves_what_was_declared()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);
        var id = (await world.Request(party)).Id;
        var before = (await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience))!;

        await Erase(world).Erase("1", party.Contacts[0].Id, declarations: true, World.Desk, world.Patience);

        var after = (await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience))!;
        var document = AttestedDocument.Read(after.Document);
        Assert.Equal((ErasePerson.Gone, ErasePerson.Gone, ErasePerson.Gone), (document.Name, document.Role, document.Contact));
        Assert.Equal(AttestedDocument.Read(before.Document).Answers.Select(a => a.Item), document.Answers.Select(a => a.Item));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. before.Salt, .. before.Document])), after.Commitment);
        Assert.Empty(after.Salt);
        Assert.Equal(before.Receipt, after.Receipt);
        Assert.Empty((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces);
        Assert.Empty(await world.Get<PersonIndex>().Search("Anna", world.Patience));
    }

    [Fact]
    public async Task Who_declared_under_a_name_of_its_own_is_found_by_that_name_alone()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "info@leerlijn.example");
        await Answered(world, party);

        var line = Assert.Single(await world.Get<PersonIndex>().Search("Vries", world.Patience));
        var traces = (await Erase(world).Find(line.PersonId, world.Patience)).Traces;

        Assert.Contains(traces, trace => trace.Kind == PersonTraceKind.Declaration);
        Assert.DoesNotContain(traces, trace => trace.Kind == PersonTraceKind.Contact);
    }

    [Fact]
    public async Task A_colleague_who_got_a_link_is_found_by_the_address_and_once_erased_the_link_is_dead_and_stays_so()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().Give(id, "Karel Jansen", "karel@leerlijn.example", party.Contacts[0].Id, world.Patience));
        await world.Settle();
        var pass = Assert.Single(await world.Get<PassBook>().Of(id, world.Patience)).Value;
        var person = Assert.Single(await world.Get<PersonIndex>().Search("jansen", world.Patience)).PersonId;
        Assert.Contains((await Erase(world).Find(person, world.Patience)).Traces, t => t.Kind == PersonTraceKind.Colleague && t.Values.Contains("karel@leerlijn.example"));
        Assert.Contains((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces, t => t.Kind == PersonTraceKind.Colleague);

        await Erase(world).Erase("1", person, declarations: false, World.Desk, world.Patience);

        var erased = (await world.Get<PassBook>().Find(id, pass.Id, world.Patience))!.Value;
        Assert.Equal((ErasePerson.Gone, ErasePerson.Gone, true), (erased.Name, erased.Email, erased.RevokedAt is not null));
        Assert.Empty((await Erase(world).Find(person, world.Patience)).Traces);
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().Give(id, "Karel Jansen", "karel@leerlijn.example", party.Contacts[0].Id, world.Patience));
        Assert.NotNull((await world.Get<PassBook>().Find(id, pass.Id, world.Patience))!.Value.RevokedAt);
        Assert.Equal(2, (await world.Get<PassBook>().Of(id, world.Patience)).Count);
    }

    [Fact]
    public async Task What_was_said_in_a_case_that_runs_stays_is_counted_as_kept_and_can_be_found_again()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        var person = party.Contacts[0].Id;

        var done = await Erase(world).Erase("1", person, declarations: true, World.Desk, world.Patience);

        var left = Assert.Single((await Erase(world).Find(person, world.Patience)).Traces);
        Assert.Equal((PersonTraceKind.Explanation, 1), (left.Kind, done.Kept));
    }

    [Fact]
    public async Task A_row_that_changes_while_it_is_erased_is_erased_all_the_same()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);

        // As if a colleague had saved each of the first rows between the look and the erasing.
        world.Faults.Answer(412, request => request.Method == RequestMethod.Put && request.Headers.Contains("If-Match"), times: 2);
        await Erase(world).Erase("1", party.Contacts[0].Id, declarations: true, World.Desk, world.Patience);

        Assert.Equal(0, world.Faults.Left);
        Assert.Empty((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces);
    }

    [Fact]
    public async Task Cut_off_anywhere_the_same_form_again_erases_it_whole()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);
        var whole = false;
        for (var calls = 5; !whole; calls += 9)
        {
            world.Faults.CutAfter(calls);
            try
            {
                await Erase(world).Erase("1", party.Contacts[0].Id, declarations: true, World.Desk, world.Patience);
                whole = true;
            }
            catch (ConnectionCutException)
            {
            }

            await world.Restart();
        }

        Assert.Empty((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces);
        Assert.Equal(Contact.Of("", Address).Id, party.Contacts[0].Id);
        Assert.Empty(await world.Get<PersonIndex>().Of(party.Contacts[0].Id, world.Patience));
        Assert.Single(await world.Get<PrivacyRequestBook>().Latest(10, world.Patience));
    }

    [Fact]
    public async Task What_a_restore_brings_back_is_erased_again_by_replaying_the_register_of_erasures()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await Answered(world, party);
        var id = (await world.Request(party)).Id;
        var backup = await Rows(world, TableNames.Register, TableNames.Rounds);
        var file = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Keys.First();
        var content = BinaryData.FromBytes(SmallPdf.Saying("terug"));
        await Erase(world).Erase("1", party.Contacts[0].Id, declarations: true, World.Desk, world.Patience);
        await world.Get<FileBook>().Destroy(party.Id, file, World.Desk, "Leerlinggegevens.", world.Patience);

        await Restore(world, backup);
        await world.Get<Blobs>().Write(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, file), content, world.Patience);
        Assert.NotEmpty((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces);
        for (var times = 0; times < 2; times++)
        {
            foreach (var erasure in await world.Get<ErasureBook>().All(world.Patience))
            {
                await Erase(world).Apply(erasure, world.Patience);
            }
        }

        Assert.Empty((await Erase(world).Find(party.Contacts[0].Id, world.Patience)).Traces);
        Assert.Empty((await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value.Contacts);
        Assert.Equal(ErasePerson.Gone, AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience))!.Document).Name);
        Assert.Equal(FileStanding.Destroyed, (await world.Get<FileBook>().Open(party.Id, file, world.Patience)).Standing);
        Assert.DoesNotContain(TakeInFile.BlobOf(party.Id, file), await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
    }

    [Fact]
    public async Task Contacts_of_an_earlier_release_are_noted_by_housekeeping()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        await world.Get<PersonIndex>().Forget(party.Contacts[0].Id, party.Id, world.Patience);
        await Chore(world, "people");
        Assert.Single(await world.Get<PersonIndex>().Of(party.Contacts[0].Id, world.Patience));
    }

    [Fact]
    public async Task Who_was_a_contact_once_and_stands_nowhere_any_more_is_forgotten_and_nobody_else()
    {
        await using var world = await World.New();
        var party = await Leerlijn(world);
        var declares = await world.Given.ABoard("Ander", "piet@ander.example");
        await Answered(world, declares);
        foreach (var without in new[] { party, declares })
        {
            await world.Given.Changed(without, p => p with { Contacts = [Contact.Of("Nieuw", "nieuw@ander.example")] });
        }

        await Chore(world, "forget-people");

        Assert.Empty(await world.Get<PersonIndex>().Search(Address, world.Patience));
        Assert.Single(await world.Get<PersonIndex>().Search("piet@ander.example", world.Patience));
        Assert.Equal(2, (await world.Get<PersonIndex>().Search("nieuw@ander.example", world.Patience)).Count);
    }

    private static async Task Chore(World world, string name)
    {
        string? place = null;
        do
        {
            place = await world.Services.GetServices<Housekeeping.IChore>().Single(chore => chore.Name == name).Do(place, world.Patience);
        }
        while (place is not null);
    }

    private static ErasePerson Erase(World world) => world.Get<ErasePerson>();

    private static async Task<Party> Leerlijn(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", Address);
        return await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Anna de Vries", Address)] });
    }

    private static async Task Answered(World world, Party party)
    {
        await world.ARoundOf(party);
        await world.Answers(party);
    }

    private static async Task<List<(string Table, Azure.Data.Tables.TableEntity Row)>> Rows(World world, params string[] tables)
    {
        var rows = new List<(string, Azure.Data.Tables.TableEntity)>();
        foreach (var table in tables)
        {
            await foreach (var row in Client(world, table).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: world.Patience))
            {
                rows.Add((table, row));
            }
        }

        return rows;
    }

    private static async Task Restore(World world, List<(string Table, Azure.Data.Tables.TableEntity Row)> rows)
    {
        foreach (var (table, row) in rows)
        {
            await Client(world, table).UpsertEntityAsync(row, Azure.Data.Tables.TableUpdateMode.Replace, world.Patience);
        }
    }

    private static Azure.Data.Tables.TableClient Client(World world, string table) => new(world.Account.Options.Connection, world.Account.Options.Prefix + table);
}
