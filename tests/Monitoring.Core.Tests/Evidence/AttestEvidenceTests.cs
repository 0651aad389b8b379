using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class AttestEvidenceTests
{
    private static readonly Declarant Anna = new("Anna de Vries", "privacy officer", "c1");

    [Fact]
    public async Task What_is_kept_is_what_was_shown_with_the_hash_of_each_file()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Answers(party);

        var request = await world.Request(party);
        var attestation = (await world.Table<Attestation>().Find(Attestation.KeyOf(request.Id, 1), world.Patience))!.Value;
        var document = AttestedDocument.Read(attestation.Document);
        Assert.Equal("Anna de Vries", document.Name);
        Assert.Equal(["model-agreement", "privacy-leaflet~p1"], document.Answers.Select(a => a.Item));
        Assert.Equal("Het model 2.0, zonder afwijkingen", document.Answers[0].Choices.Single().Nl);
        Assert.Equal(attestation.Receipt, Attestation.ReceiptOf(attestation.Document, attestation.Salt));
        Assert.Equal(attestation.Receipt, request.Receipt);
        Assert.Equal(document.ToBytes(), attestation.Document);

        var receipt = (await world.Letters(party)).Single(letter => letter.Letter.Step == "receipt.1").Letter.Text;
        Assert.Contains(attestation.Receipt, receipt, StringComparison.Ordinal);
        foreach (var file in document.Answers.SelectMany(a => a.Files))
        {
            Assert.Contains(file.Sha256, receipt, StringComparison.Ordinal);
            await using var kept = await world.Get<Blobs>().Open(ContainerNames.Evidence, $"{party.Id}/{file.Sha256}", world.Patience);
            Assert.NotNull(kept);
        }
    }

    [Fact]
    public async Task The_party_may_declare_anew_until_review_begins_and_every_version_is_kept()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);

        await world.Fills(party, words: "Nu beter.");
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Settle();
        var request = await world.Request(party);
        Assert.Equal(2, request.Attestations);
        var first = (await world.Table<Attestation>().Find(Attestation.KeyOf(request.Id, 1), world.Patience))!.Value;
        Assert.NotEqual(first.Receipt, request.Receipt);
        Assert.Equal(["ask", "receipt.1", "receipt.2"], await world.Steps(party));

        Assert.Equal(ReviewOutcome.Done, await world.Reviews(party));
        Assert.Equal(AttestOutcome.NotOpen, await world.Attests(party));
        Assert.Equal(GiveOutcome.NotOpen, await world.Get<GiveAnswer>().RemoveFile(request.Id, "model-agreement", "x", world.Patience));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_reviewer_who_saw_an_earlier_declaration_looks_again()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Fills(party, words: "Nu beter.");
        await world.Attests(party);

        var outcome = await world.Get<ReviewEvidence>().Start((await world.Request(party)).Id, attestation: 1, World.Desk, world.Patience);

        Assert.Equal(ReviewOutcome.NewerAttestation, outcome);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_declaration()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Fills(party);
        var id = (await world.Request(party)).Id;
        var attest = world.Get<AttestEvidence>();
        var framework = await world.Get<FrameworkLibrary>().Get(round.FrameworkVersion, world.Patience);
        var (answers, complete) = await attest.Preview(await world.Request(party), framework, world.Patience);
        Assert.True(complete);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => attest.Attest(id, Anna, 1, AttestEvidence.Seen(answers), world.Patience)));
        await world.Settle();

        Assert.All(outcomes, outcome => Assert.Equal(AttestOutcome.Kept, outcome));
        Assert.Equal(1, (await world.Request(party)).Attestations);
        Assert.Equal(["ask", "receipt.1"], await world.Steps(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Nobody_declares_what_was_not_seen()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        var attest = world.Get<AttestEvidence>();
        var framework = await world.Get<FrameworkLibrary>().Get(round.FrameworkVersion, world.Patience);
        Assert.Equal(AttestOutcome.Incomplete, await world.Attests(party));

        await world.Fills(party);
        var (shown, _) = await attest.Preview(await world.Request(party), framework, world.Patience);
        await world.Fills(party, words: "Een collega was sneller.");

        Assert.Equal(AttestOutcome.Changed, await attest.Attest(id, Anna, 1, AttestEvidence.Seen(shown), world.Patience));
        Assert.Equal(AttestOutcome.NotFound, await attest.Attest(id with { PartyId = "kvk99999999" }, Anna, 1, "", world.Patience));
    }

    [Fact]
    public async Task Other_answers_under_the_number_of_a_colleagues_declaration_are_not_said_to_be_received()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Fills(party);
        var attest = world.Get<AttestEvidence>();
        var framework = await world.Get<FrameworkLibrary>().Get(round.FrameworkVersion, world.Patience);
        var (shown, _) = await attest.Preview(await world.Request(party), framework, world.Patience);
        await world.Fills(party, words: "Een collega was sneller.");
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));

        Assert.Equal(AttestOutcome.Changed, await attest.Attest((await world.Request(party)).Id, Anna, 1, AttestEvidence.Seen(shown), world.Patience));
        Assert.Equal(1, (await world.Request(party)).Attestations);
    }

    [Fact]
    public async Task A_second_colleagues_correction_is_not_said_to_be_received()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        var id = (await world.Request(party)).Id;
        var attest = world.Get<AttestEvidence>();

        Assert.Equal(AttestOutcome.Kept, await attest.Correct(id, Anna, 2, "Het waren 12 scholen.", world.Patience));
        Assert.Equal(AttestOutcome.Kept, await attest.Correct(id, Anna, 2, "Het waren 12 scholen.", world.Patience));
        Assert.Equal(AttestOutcome.Changed, await attest.Correct(id, new Declarant("Bert", "directeur", "c2"), 2, "De bijsluiter is verouderd.", world.Patience));
        Assert.Equal(2, (await world.Request(party)).Attestations);
    }

    [Fact]
    public async Task A_supplier_with_five_hundred_products_declares_and_is_sent_a_receipt_of_a_readable_length()
    {
        await using var world = await World.New();
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier("Leerlijn", [.. Enumerable.Range(1, 5).Select(i => $"contact{i}@leerlijn.example")]);
        party = await world.Given.Changed(party, p => p with { Products = [.. Enumerable.Range(1, 500).Select(i => new ProductRef($"p{i}", $"Leerlijn Rekenen deel {i}", ProductKind.LearningMaterial))] });
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        foreach (var part in (await world.Asked(party)).Chunk(Batch.MaxRows))
        {
            var batch = new Batch();
            foreach (var item in part)
            {
                var answer = world.Whole(item, id);
                batch.Insert(answer with { Files = item.Item.TakesFiles ? [new FileRef($"{item.Key}.pdf", FileKind.Pdf, 1000, Hash(item.Key), party.Contacts[0].Id, world.Now)] : [] });
            }

            await world.Table<Answer>().Commit(batch, world.Patience);
        }

        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Settle();

        var document = AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience))!.Document);
        Assert.Equal((await world.Asked(party)).Count, document.Answers.Count);
        var receipts = (await world.Letters(party)).Where(letter => letter.Letter.Step == "receipt.1").ToList();
        Assert.Equal(5, receipts.Count);
        Assert.Contains("bestanden: met uw eigen link ziet u ze allemaal", receipts[0].Letter.Text, StringComparison.Ordinal);
        Assert.InRange(receipts[0].Letter.Text.Length, 1000, 40_000);

        static string Hash(string key) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
    }

    [Fact]
    public async Task A_supplier_with_five_hundred_products_that_stays_silent_is_told_each_item_once()
    {
        await using var world = await World.New();
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier("Leerlijn");
        party = await world.Given.Changed(party, p => p with { Products = [.. Enumerable.Range(1, 500).Select(i => new ProductRef($"p{i}", $"Leerlijn Rekenen deel {i}", ProductKind.LearningMaterial))] });
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);

        var letter = Assert.Single(await world.Letters(party), letter => letter.Letter.Step == "ask-explanation").Letter.Text;
        Assert.Contains(", voor 500 producten", letter, StringComparison.Ordinal);
        Assert.InRange((await world.Case(party))!.Missed.Count, 2, 40);
    }

    [Fact]
    public async Task A_file_that_was_blocked_during_the_review_is_not_declared_again()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        var request = await world.Request(party);
        var file = AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(request.Id, 1, world.Patience))!.Document).Answers.SelectMany(a => a.Files).First();
        await world.Get<FileBook>().Block(party.Id, file.Sha256, World.Desk, "Leerlinggegevens.", world.Patience);

        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party));
        Assert.DoesNotContain(file.Sha256, (await world.Get<RequestBook>().Answers(request.Id, world.Patience)).Values.SelectMany(a => a.Value.Files).Select(f => f.Sha256));

        // Also when it comes after the party has declared anew, which can still change.
        await world.Fills(party, words: "Zonder namen.");
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        file = AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(request.Id, 2, world.Patience))!.Document).Answers.SelectMany(a => a.Files).First();
        await world.Get<FileBook>().Block(party.Id, file.Sha256, World.Desk, "Toch weer.", world.Patience);
        Assert.Equal(AttestOutcome.Changed, await world.Attests(party));
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        Assert.DoesNotContain(
            file.Sha256, AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(request.Id, 3, world.Patience))!.Document).Answers.SelectMany(a => a.Files).Select(f => f.Sha256));
        await world.Settle();
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_answer_may_say_that_an_item_does_not_apply_with_a_reason()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        foreach (var item in await world.Asked(party))
        {
            var said = new Answer { RoundId = "", PartyId = "", ItemKey = "", NotApplicableBecause = "Wij leveren alleen boeken." };
            Assert.Equal(GiveOutcome.Kept, await world.Get<GiveAnswer>().Say(id, item.Key, said, world.Patience));
        }

        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        Assert.Equal(GiveOutcome.NotFound, await world.Get<GiveAnswer>().RemoveFile(id, "no-such-item", "x", world.Patience));
    }

    [Fact]
    public async Task An_item_takes_at_most_twenty_files()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        var give = world.Get<GiveAnswer>();
        for (var i = 0; i < Answer.MaxFiles; i++)
        {
            Assert.Equal(GiveOutcome.Kept, await give.AddFile(id, "privacy-leaflet~p1", File(i), world.Patience));
        }

        Assert.Equal(GiveOutcome.TooManyFiles, await give.AddFile(id, "privacy-leaflet~p1", File(20), world.Patience));
        Assert.Equal(GiveOutcome.Kept, await give.AddFile(id, "privacy-leaflet~p1", File(3), world.Patience));

        FileRef File(int number) => new($"{number}.pdf", FileKind.Pdf, 10, new string((char)('a' + number), 64), "c1", world.Now);
    }
}
