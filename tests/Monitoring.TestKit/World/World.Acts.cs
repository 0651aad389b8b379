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

    /// <summary>A person of the party declares what it has answered.</summary>
    public async Task<AttestOutcome> Attests(Party party, Round? round = null)
    {
        var request = await Request(party, round);
        var framework = await Get<FrameworkLibrary>().Get(The(round).FrameworkVersion, Patience);
        var attest = Get<AttestEvidence>();
        var (answers, _) = await attest.Preview(request, framework, Patience);
        var who = new Declarant("Anna de Vries", "privacy officer", party.Contacts.Count > 0 ? party.Contacts[0].Id : "c0");
        return await attest.Attest(request.Id, who, request.Attestations + 1, AttestEvidence.Seen(answers), Patience);
    }

    /// <summary>The party says why its evidence stayed away.</summary>
    public async Task<ExplainOutcome> Explains(Party party, string words = "Onze collega was ziek.", Round? round = null)
    {
        var explanation = new Explanation(words, "Anna de Vries", party.Contacts[0].Id, Now);
        var outcome = await Get<ExplainSilence>().Record(new RequestKey(The(round).Id, party.Id).CaseId, explanation, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat registers the case (art. 12.1).</summary>
    public async Task<DecideOutcome> Registers(Party party, string reasons = "Er kwam geen bewijs.", Round? round = null)
    {
        var outcome = await Get<DecideIntention>().Register(new RequestKey(The(round).Id, party.Id).CaseId, (await Case(party, round))?.Explanation?.Mark, Desk, reasons, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat closes the case with reasons.</summary>
    public async Task<DecideOutcome> Closes(Party party, string reasons = "De uitleg is goed.", Round? round = null)
    {
        var outcome = await Get<DecideIntention>().Close(new RequestKey(The(round).Id, party.Id).CaseId, (await Case(party, round))?.Explanation?.Mark, Desk, reasons, Patience);
        await Settle();
        return outcome;
    }

    /// <summary>The secretariaat begins to review what the party last declared.</summary>
    public async Task<ReviewOutcome> Reviews(Party party, Round? round = null)
    {
        var request = await Request(party, round);
        return await Get<ReviewEvidence>().Start(request.Id, request.Attestations, Desk, Patience);
    }

    /// <summary>The secretariaat accepts what it reviewed.</summary>
    public async Task<ReviewOutcome> Accepts(Party party, Round? round = null)
    {
        var outcome = await Get<ReviewEvidence>().Accept(new RequestKey(The(round).Id, party.Id), Desk, Patience);
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

    private Answer Whole(AskedItem asked, RequestKey id)
    {
        bool Has(ProofKind kind) => asked.Item.Proofs.Any(proof => proof.Kind == kind);
        return new Answer
        {
            RoundId = id.RoundId,
            PartyId = id.PartyId,
            ItemKey = asked.Key,
            Choices = [.. asked.Item.Proofs.SelectMany(proof => proof.Options.Take(1)).Select(option => option.Id)],
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
