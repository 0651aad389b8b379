using Monitoring.Register;
using Monitoring.Reglements;
using Xunit;

namespace Monitoring.Complaints;

public sealed class TallyTests
{
    private static readonly IReadOnlyList<string> Ten = [.. FounderBook.All.Select(founder => founder.Id)];
    private static readonly Reglement Majority = Reglement.None with { Version = "m", Voting = VotingRule.Majority };
    private static readonly Reglement TwoThirds = Reglement.None with { Version = "t", Voting = VotingRule.TwoThirds };

    [Fact]
    public void Art_8_1_and_8_5_without_a_Reglement_ten_of_ten_who_are_for_decide() => Assert.True(Of(Reglement.None, "FFFFFFFFFF").IsDecided);

    [Theory]
    [InlineData("FFFFFFFFFA", NoDecision.Against)]
    [InlineData("FFFFFFFFFO", NoDecision.Abstention)]
    [InlineData("FFFFFFFFF-", NoDecision.Silence)]
    [InlineData("FFFFFFFFFR", NoDecision.Abstention)]
    [InlineData("FFFFFFFFFc", NoDecision.Conflict)]
    [InlineData("FFFFFFAO-c", NoDecision.Conflict)]
    [InlineData("FFFFFFFAO-", NoDecision.Against)]
    [InlineData("----------", NoDecision.Silence)]
    public void Art_8_5_without_a_Reglement_an_abstention_a_silence_a_conflict_or_a_vote_against_is_no_decision(string votes, NoDecision because) =>
        Assert.Equal(because, Of(Reglement.None, votes).Because);

    [Fact]
    public void Art_8_5_a_seat_with_a_conflict_cannot_withdraw_without_a_Reglement_that_provides_for_it()
    {
        var result = Of(Reglement.None, "FFFFFFFFFx");
        Assert.Equal(NoDecision.Conflict, result.Because);
        Assert.Empty(result.Recused);
    }

    [Theory]
    [InlineData("FFFFFFFFFc", true)]
    [InlineData("FFFFFFFFFx", true)]
    [InlineData("FFFFFFFFRR", true)]
    [InlineData("FFFFFFFF-c", false)]
    public void Where_the_Reglement_provides_for_recusal_all_others_must_consent(string votes, bool decided) =>
        Assert.Equal(decided, Of(Reglement.None with { Version = "r", HasRecusal = true }, votes).IsDecided);

    [Fact]
    public void When_every_seat_withdraws_nobody_is_left_to_decide() => Assert.Equal(NoDecision.Quorum, Of(Reglement.None with { Version = "r", HasRecusal = true }, "RRRRRRRRRR").Because);

    [Theory]
    [InlineData("FFFAA-----", null)]
    [InlineData("FFFA------", NoDecision.Quorum)]
    [InlineData("FFAA-OOOOO", NoDecision.Against)]
    [InlineData("OOOOO-----", NoDecision.Abstention)]
    [InlineData("FOOOOOOOOO", null)]
    [InlineData("Fccccccccc", null)]
    [InlineData("cccccccccA", NoDecision.Against)]
    public void By_a_majority_more_are_for_than_against_and_half_voted(string votes, NoDecision? because) => Assert.Equal(because, Of(Majority, votes).Because);

    [Theory]
    [InlineData("FFFFFFAAA-", null)]
    [InlineData("FFFFFFAAAA", NoDecision.Against)]
    [InlineData("FFAOO-----", null)]
    [InlineData("FFFF------", NoDecision.Quorum)]
    [InlineData("OOOOOOOOOO", NoDecision.Abstention)]
    public void By_two_thirds_an_abstention_is_a_vote_for_the_quorum_only(string votes, NoDecision? because) => Assert.Equal(because, Of(TwoThirds, votes).Because);

    [Fact]
    public void No_seat_counts_twice_and_no_vote_of_a_stranger_counts()
    {
        var ballots = Ten.Select(seat => Ballot(seat, Vote.For)).ToList();
        var seats = Ten.Concat(Ten).Select(seat => new VotingSeat(seat)).ToList();
        var result = Tally.Of(Reglement.None, seats, [.. ballots, Ballot("stranger", Vote.Against), Ballot(Ten[0], Vote.For, minute: 2)]);
        Assert.Equal(Ten, result.For);
        Assert.True(result.IsDecided);
    }

    [Fact]
    public void Of_two_votes_of_one_seat_the_later_counts()
    {
        var seats = Ten.Select(seat => new VotingSeat(seat)).ToList();
        List<Ballot> ballots = [.. Ten.Select(seat => Ballot(seat, Vote.For, minute: 5)), Ballot(Ten[3], Vote.Against, minute: 1), Ballot(Ten[4], Vote.Against, minute: 9)];
        Assert.Equal([Ten[4]], Tally.Of(Reglement.None, seats, ballots).Against);
    }

    [Fact]
    public void Whatever_is_voted_each_seat_stands_in_one_place_and_the_order_of_the_votes_does_not_matter() => ForAll((reglement, votes, random) =>
    {
        var result = Of(reglement, votes);
        Assert.Equal(Ten.Order(), result.For.Concat(result.Against).Concat(result.Abstained).Concat(result.Silent).Concat(result.Recused).Order());
        Assert.Equal(result, Of(reglement, votes, shuffle: random));
    });

    [Fact]
    public void Art_8_5_without_a_Reglement_nothing_but_ten_of_ten_for_and_no_conflict_decides() => ForAll((_, votes, _) =>
        Assert.Equal(votes == "FFFFFFFFFF", Of(Reglement.None, votes).IsDecided));

    [Fact]
    public void Whatever_the_rule_a_seat_that_turns_to_for_never_undoes_a_decision() => ForAll((reglement, votes, random) =>
    {
        var at = random.Next(votes.Length);
        var turned = votes[..at] + (char.IsLower(votes[at]) ? 'c' : 'F') + votes[(at + 1)..];
        Assert.True(!Of(reglement, votes).IsDecided || Of(reglement, turned).IsDecided || votes[at] is 'R', $"{reglement.Version}: {votes} → {turned}");
    });

    [Fact]
    public void Whatever_the_rule_nothing_is_decided_when_nobody_is_for() => ForAll((reglement, votes, _) =>
        Assert.False(Of(reglement, votes.Replace('F', 'O')).IsDecided));

    // F for, A against, O abstains, - silent, R withdraws; c has a conflict and is for, x has one and withdraws.
    private static VoteResult Of(Reglement reglement, string votes, Random? shuffle = null)
    {
        var seats = Ten.Select((seat, i) => new VotingSeat(seat, char.IsLower(votes[i]))).ToList();
        var ballots = Ten.Zip(votes).Where(pair => pair.Second != '-').Select(pair => Ballot(pair.First, pair.Second switch
        {
            'F' or 'c' => Vote.For,
            'A' => Vote.Against,
            'O' => Vote.Abstain,
            _ => Vote.Recused,
        })).ToArray();
        shuffle?.Shuffle(ballots);
        return Tally.Of(reglement, seats, ballots);
    }

    private static void ForAll(Action<Reglement, string, Random> holds)
    {
        var random = new Random(12);
        foreach (var reglement in new[] { Reglement.None, Majority, TwoThirds, Reglement.None with { Version = "r", HasRecusal = true }, Majority with { HasRecusal = true }, TwoThirds with { HasRecusal = true } })
        {
            for (var i = 0; i < 500; i++)
            {
                var kinds = random.Next(3) == 0 ? "FFFFFFFFF" + "AO-Rcx"[random.Next(6)] : "FFFFAO-Rcx";
                holds(reglement, string.Concat(Enumerable.Range(0, Ten.Count).Select(_ => kinds[random.Next(kinds.Length)])), random);
            }
        }
    }

    private static Ballot Ballot(string seat, Vote vote, int minute = 0) => new()
    {
        ComplaintId = "c",
        Proposal = 1,
        Seat = seat,
        Vote = vote,
        Name = "Anna",
        At = new DateTimeOffset(2026, 11, 2, 8, minute, 0, TimeSpan.Zero),
    };
}
