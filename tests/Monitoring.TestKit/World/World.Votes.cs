using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Register;

namespace Monitoring.TestKit;

/// <summary>What may happen when a case comes to a vote, and after it.</summary>
public sealed partial class World
{
    /// <summary>A proposal without a measure.</summary>
    public static VoteDraft AProposal { get; } = new("De bijsluiter noemt een doel niet.", "Het Convenant vraagt alle doelen.", ["3.2"], "De bijsluiter moet worden aangevuld.");

    /// <summary>A proposal with a measure, which is followed up in a hundred days.</summary>
    public VoteDraft AProposalOf(string ruleId, bool followUp = true) => AProposal with { Measure = new DraftMeasure(ruleId, "Vul de bijsluiter aan en stuur haar op.", followUp ? Today.AddDays(100) : null) };

    /// <summary>A seat, in the order of the preamble.</summary>
    public static string Seat(int number) => FounderBook.All[number].Id;

    /// <summary>Where a seat of <see cref="Given.Representatives"/> is written to.</summary>
    public static string AddressOf(string seat) => $"{seat}@zetel.example";

    /// <summary>The secretariaat puts a proposal to the vote.</summary>
    public async Task<OpenVoteOutcome> PutsToVote(string id, VoteDraft? draft = null) => await Then(Get<OpenVote>().Open(id, draft ?? AProposal, Desk, Patience));

    /// <summary>A seat votes.</summary>
    public async Task<CastOutcome> Votes(string id, string seat, Vote vote, string? reasons = null) => await Then(Cast(id, (await Case(id)).Proposals, seat, vote, reasons));

    /// <summary>These seats vote in the same way; without any all of them.</summary>
    public async Task AllVote(string id, Vote vote, params IEnumerable<string> seats)
    {
        var proposal = (await Case(id)).Proposals;
        foreach (var seat in seats.DefaultIfEmpty().SelectMany(seat => seat is null ? FounderBook.All.Select(founder => founder.Id) : [seat]))
        {
            await Cast(id, proposal, seat, vote);
        }

        await Settle();
    }

    /// <summary>A person closes the vote, as all have voted.</summary>
    public async Task<CloseVoteOutcome> ClosesVote(string id) => await Then(Get<CloseVote>().Close(id, (await Case(id)).Proposals, Desk, Patience));

    /// <summary>Everybody who votes is for, and a person closes the vote.</summary>
    public async Task Decides(string id, VoteDraft? draft = null)
    {
        var opened = await PutsToVote(id, draft);
        if (opened != OpenVoteOutcome.Opened)
        {
            throw new InvalidOperationException($"The vote was not opened: {opened}.");
        }

        await AllVote(id, Vote.For);
        await ClosesVote(id);
    }

    /// <summary>The day after the last one of the present step.</summary>
    public async Task TheTermEnds(string id) => await MoveTo(WorkingDays.Dutch.After((await Case(id)).StepDay!.Value));

    /// <summary>A seat votes on that proposal, without what follows.</summary>
    public Task<CastOutcome> Cast(string id, int proposal, string seat, Vote vote, string? reasons = null) =>
        Get<CastVote>().Cast(id, seat, proposal, vote, reasons ?? (vote == Vote.For ? "" : "Daarom."), "Zus de Zetel", Patience);
}
