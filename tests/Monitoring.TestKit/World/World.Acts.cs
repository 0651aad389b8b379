using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.TestKit;

public sealed partial class World
{
    /// <summary>The address of the person of the secretariaat who acts when a test names none.</summary>
    public const string Desk = "desk@platform.example";

    /// <summary>The party answers every item, with real files where asked, and declares it under a person's name.</summary>
    public async Task Answers(Party party, Round? round = null)
    {
        await Fills(party, round);
        var outcome = await Attests(party, round);
        await Settle();
        if (outcome != AttestOutcome.Kept)
        {
            throw new InvalidOperationException($"{party.Name} could not declare: {outcome}.");
        }
    }

    /// <summary>The party answers every item, and declares nothing yet.</summary>
    /// <param name="party">The party.</param>
    /// <param name="round">The round; without one, the latest.</param>
    /// <param name="words">What its files say; other words are another file.</param>
    public async Task Fills(Party party, Round? round = null, string words = "Zo doen wij dat.")
    {
        var id = new RequestKey(The(round).Id, party.Id);
        foreach (var item in await Asked(party, round))
        {
            var outcome = await Get<GiveAnswer>().Say(id, item.Key, Whole(item, id), Patience);
            if (outcome == GiveOutcome.Kept && item.Item.TakesFiles)
            {
                outcome = await Get<GiveAnswer>().AddFile(id, item.Key, await Kept(party, $"{item.Key}: {words}"), Patience);
            }

            if (outcome != GiveOutcome.Kept)
            {
                throw new InvalidOperationException($"{party.Name} could not answer {item.Key}: {outcome}.");
            }
        }
    }

    /// <summary>The party gives one file for an item, as if its upload had been checked.</summary>
    public async Task<GiveOutcome> Gives(Party party, string itemKey, string name, byte[] content, FileKind kind, Round? round = null)
    {
        var staged = (await Get<Blobs>().Stage(new MemoryStream(content), FileCheck.MaxBytes, Patience))!;
        await Get<Blobs>().Keep(staged, ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, staged.Sha256), Patience);
        var file = new FileRef(name, kind, staged.Size, staged.Sha256, party.Contacts[0].Id, Now);
        return await Get<GiveAnswer>().AddFile(new RequestKey(The(round).Id, party.Id), itemKey, file, Patience);
    }

    /// <summary>A person of the party declares what it has answered.</summary>
    public async Task<AttestOutcome> Attests(Party party, Round? round = null, string? by = null)
    {
        var request = await Request(party, round);
        var framework = await Get<FrameworkLibrary>().Get(The(round).FrameworkVersion, Patience);
        var attest = Get<AttestEvidence>();
        var (answers, _) = await attest.Preview(request, framework, Patience);
        var who = new Declarant("Anna de Vries", "privacy officer", by ?? (party.Contacts.Count > 0 ? party.Contacts[0].Id : "c0"));
        return await attest.Attest(request.Id, who, request.Attestations + 1, AttestEvidence.Seen(answers), Patience);
    }

    /// <summary>An answer of the party comes by post, and the secretariaat records it with its scan.</summary>
    /// <param name="party">The party.</param>
    /// <param name="on">The day on which it was received; without one, today.</param>
    /// <param name="way">How it came.</param>
    /// <param name="round">The round; without one, the latest.</param>
    /// <param name="by">Who records it.</param>
    public async Task<PostOutcome> ComesByPost(Party party, DateOnly? on = null, PostWay way = PostWay.Post, Round? round = null, string by = Desk)
    {
        var request = await Request(party, round);
        var outcome = await Get<ReceiveAnswer>().Record(request.Id, request.Posts + 1, on ?? Today, way, await Scan(party, $"Brief {request.Posts + 1}", round), by, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat takes in the scan of a letter.</summary>
    public async Task<AttestedFile> Scan(Party party, string words = "Brief 1", Round? round = null)
    {
        var id = new RequestKey(The(round).Id, party.Id);
        var (scan, _) = await Get<TakeInFile>().Keep(id, PostedAnswer.Use, new MemoryStream(SmallPdf.Saying(words)), "brief.pdf", Desk, PartyPapers.Kinds, Patience);
        return new AttestedFile(scan!.Name, scan.Size, scan.Sha256);
    }

    /// <summary>The secretariaat enters what came by post as the declaration of the person who signed it; the items were filled in before.</summary>
    public async Task<AttestOutcome> Enters(Party party, Round? round = null, string signedBy = "Piet Papier", string by = Desk)
    {
        var request = await Request(party, round);
        var framework = await Get<FrameworkLibrary>().Get(The(round).FrameworkVersion, Patience);
        var posted = (await Get<PostBook>().OnDesk(request, Patience))?.Value;
        var (answers, _) = await Get<AttestEvidence>().Preview(request, framework, Patience);
        var outcome = await Get<AttestEvidence>().Attest(
            request.Id, new Declarant(signedBy, "directeur", ""), request.Attestations + 1, AttestEvidence.Seen(answers), Patience,
            new PostEntry(request.Posts, PostedAnswer.Seen(posted), by));
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat sets aside what came by post.</summary>
    public async Task<PostOutcome> SetsAside(Party party, string because = "Het was een vraag, geen antwoord.", Round? round = null)
    {
        var request = await Request(party, round);
        var outcome = await Get<ReceiveAnswer>().SetAside(request.Id, request.Posts, because, Desk, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The party says why its evidence stayed away.</summary>
    public async Task<ExplainOutcome> Explains(Party party, string words = "Onze collega was ziek.", Round? round = null)
    {
        var explanation = new Explanation(words, "Anna de Vries", party.Contacts[0].Id, Now);
        var outcome = await Get<ExplainSilence>().Record((await Request(party, round)).CaseId, explanation, (await Case(party, round))?.Explanation?.Mark, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat registers the case (art. 12.1).</summary>
    public async Task<DecideOutcome> Registers(Party party, string reasons = "Er kwam geen bewijs.", Round? round = null)
    {
        var outcome = await Get<DecideIntention>().Register((await Request(party, round)).CaseId, (await Case(party, round))?.Explanation?.Mark, Desk, reasons, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat closes the case with reasons.</summary>
    public async Task<DecideOutcome> Closes(Party party, string reasons = "De uitleg is goed.", Round? round = null)
    {
        var outcome = await Get<DecideIntention>().Close((await Request(party, round)).CaseId, (await Case(party, round))?.Explanation?.Mark, Desk, reasons, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat begins to review what the party last declared.</summary>
    public async Task<ReviewOutcome> Reviews(Party party, Round? round = null)
    {
        var request = await Request(party, round);
        return await Get<ReviewEvidence>().Start(request.Id, request.Attestations, Desk, Patience);
    }

    /// <summary>The secretariaat finds all in order of which it has found nothing yet, and accepts what it reviewed.</summary>
    public async Task<ReviewOutcome> Accepts(Party party, Round? round = null)
    {
        var request = await Request(party, round);
        var outcome = await Get<ReviewEvidence>().AcceptRest(request.Id, request.Attestations, Desk, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>A person of the secretariaat finds that an item needs rework, or is in order when there is no remark.</summary>
    public async Task<JudgeOutcome> Judges(Party party, string itemKey, string? remark = null, Round? round = null, string? note = null, string by = Desk)
    {
        var request = await Request(party, round);
        var seen = Finding.Seen((await Get<ReviewBook>().FindFinding(request.Id, itemKey, Patience))?.Value);
        return await Get<JudgeItem>().Judge(
            request.Id, itemKey, request.Attestations, seen, remark is null ? Verdict.InOrder : Verdict.NeedsRework, remark, note, by, Patience);
    }

    /// <summary>The secretariaat reviews what the party declared, and asks its first item anew.</summary>
    public async Task<ReworkOutcome> AsksAnew(Party party, Round? round = null, string remark = "Stuur de versie met handtekening.", int days = 5)
    {
        await Reviews(party, round);
        await Judges(party, (await Asked(party, round))[0].Key, remark, round);
        var request = await Request(party, round);
        var declared = (await Get<RequestBook>().FindAttestation(request.Id, request.Attestations, Patience))!;
        var review = await Get<ReviewBook>().Review(request.Id, AttestedDocument.Read(declared.Document), Patience);
        var outcome = await Get<AskForRework>().Ask(request.Id, request.Asking, review.Seen(), "Eén onderdeel is nog niet compleet.", days, Desk, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The party ends its part in the Convenant as of today (art. 11.7). Nothing is nudged: its requests find out by themselves.</summary>
    public Task Withdraws(Party party) => Get<PartyRegister>().Withdraw(party.Id, Today, Patience);

    /// <summary>The secretariaat cancels the round.</summary>
    public async Task Cancels(Round round, string because = "Verkeerde vragen.")
    {
        await Get<RoundBook>().Cancel(round.Id, because, Patience);
        await Settle();
    }

    /// <summary>The secretariaat pauses the round.</summary>
    public async Task Pauses(Round round, string because = "Een vraag was onduidelijk.")
    {
        await Get<RoundBook>().Pause(round.Id, because, Desk, Patience);
        await Settle();
    }

    /// <summary>The secretariaat goes on with a paused round.</summary>
    public async Task Resumes(Round round)
    {
        await Get<RoundBook>().Resume(round.Id, Desk, Patience);
        await Settle();
    }

    /// <summary>The secretariaat gives everybody so many working days more.</summary>
    public Task GivesMoreTime(Round round, int days) => GivesMoreTime(round, MoreTimeForAll.Of(days));

    /// <summary>The secretariaat gives everybody time until that day at least.</summary>
    public Task GivesMoreTime(Round round, DateOnly until) => GivesMoreTime(round, new MoreTimeForAll(null, until));

    private async Task GivesMoreTime(Round round, MoreTimeForAll more)
    {
        await Get<RoundBook>().GiveMoreTime(round.Id, more, "Het was vakantie.", Desk, (await Round(round.Id)).Shifts.Count, Patience);
        await Settle();
    }

    /// <summary>The secretariaat closes the round by hand; what it has to do for that is done a few minutes later.</summary>
    public async Task ClosesByHand(Round round, string because = "Het jaar is om.")
    {
        await Get<RoundBook>().CloseByHand(round.Id, because, Desk, Patience);
        await Pass(TimeSpan.FromMinutes(5));
    }

    /// <summary>Says to a party's request: look again, as the page does on which its contacts are mended.</summary>
    public async Task Nudges(Party party, Round? round = null)
    {
        await Get<IWorkflows>().Nudge(new RequestKey(The(round).Id, party.Id).Process, Patience);
        await Settle();
    }

    /// <summary>Housekeeping begins; it goes on by itself, once a day.</summary>
    public Task KeepsHouse() => Get<IWorkflows>().Start([.. Services.GetServices<IChore>().Select(KeepHouse.ProcessOf)], Patience);

    /// <summary>What is asked of a party.</summary>
    public async Task<IReadOnlyList<AskedItem>> Asked(Party party, Round? round = null) =>
        (await Get<FrameworkLibrary>().Get(The(round).FrameworkVersion, Patience)).ItemsFor(party.Kind, (await Request(party, round)).Products ?? []);

    /// <summary>A whole answer to an item, but for its files.</summary>
    public Answer Whole(AskedItem asked, RequestKey id)
    {
        List<string> chosen = [.. asked.Item.Choices.Take(1).Select(option => option.Id)];
        bool Has(ProofKind kind) => asked.Item.Asks(kind, chosen);
        return new Answer
        {
            RoundId = id.RoundId,
            PartyId = id.PartyId,
            ItemKey = asked.Key,
            Choices = chosen,
            Details = asked.Item.Choices.Take(1).Where(option => option.Needs.Contains(ProofKind.Details)).ToDictionary(option => option.Id, _ => "Zo doen wij dat."),
            Link = Has(ProofKind.Link) ? "https://www.example.nl/privacy" : null,
            Declared = Has(ProofKind.Declaration),
            Explanation = Has(ProofKind.Explanation) ? "Zo doen wij dat." : null,
            Number = Has(ProofKind.Number) ? 3 : null,
            EndsOn = asked.Item.EndDateAsked ? Today.AddYears(1) : null,
        };
    }

    private async Task<FileRef> Kept(Party party, string words)
    {
        var staged = await Get<Blobs>().Stage(new MemoryStream(SmallPdf.Saying(words)), FileCheck.MaxBytes, Patience);
        await Get<Blobs>().Keep(staged!, ContainerNames.Evidence, $"{party.Id}/{staged!.Sha256}", Patience);
        return new FileRef("bewijs.pdf", FileKind.Pdf, staged.Size, staged.Sha256, party.Contacts[0].Id, Now);
    }
}
