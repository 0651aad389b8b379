using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public class CaseViewTests
{
    private static readonly Complaint Dispute = Some.TheCase with
    {
        Id = "geschil-1",
        Kind = ComplaintKind.Dispute,
        State = ComplaintState.Hearing,
        RoundId = null,
        RoundName = null,
        Missed = [],
        Complainant = new Complainant("bg12345", "De Brug"),
    };

    [Fact]
    public void Each_sees_what_is_for_it_and_no_word_else()
    {
        var hidden = 0;
        foreach (var seed in Enumerable.Range(0, 400))
        {
            var drawn = GeneratedCase.Of(seed, Dispute, Hash);
            foreach (var (name, viewer) in GeneratedCase.Viewers.Where(viewer => viewer.Key != "secretariaat"))
            {
                var seen = JsonSerializer.Serialize(CaseView.Of(drawn.Contents, viewer), Json.Options);
                foreach (var (word, who) in drawn.Words.Where(word => !drawn.Files.Values.Contains(word.Key)))
                {
                    Assert.True(seen.Contains(word, StringComparison.Ordinal) == who.Contains(name), $"Seed {seed}: {name} and {word}.");
                    hidden += who.Contains(name) ? 0 : 1;
                }

                foreach (var (sha256, words) in drawn.Files)
                    Assert.Equal(drawn.Words[words].Contains(name), seen.Contains(sha256, StringComparison.Ordinal));
            }
        }

        Assert.True(hidden > 1000, "Nothing was hidden: the cases have too little in them.");
    }

    [Fact]
    public void A_file_that_a_view_does_not_show_is_not_found_by_its_number_and_hash()
    {
        var drawn = Enumerable.Range(0, 400).Select(seed => GeneratedCase.Of(seed, Dispute, Hash)).First(c => c.Contents.Statements.Any(said => said.By == CaseSide.Respondent && said.Files.Count > 0
            && said.Audience == Audience.SecretariaatOnly && !c.Contents.Events.Any(e => e.Kind == CaseEventKind.OriginalReleased)));
        var said = drawn.Contents.Statements.First(said => said.By == CaseSide.Respondent && said.Files.Count > 0 && said.Audience == Audience.SecretariaatOnly);
        Assert.All(GeneratedCase.Viewers, viewer => Assert.Equal(
            viewer.Key is "respondent" or "secretariaat", CaseView.Of(drawn.Contents, viewer.Value).FindFile(said.Number, said.Files[0].Sha256) is not null));
    }

    [Theory]
    [InlineData(ComplaintState.Registered, "ProposeSettlement Withdraw", "ProposeSettlement", "")]
    [InlineData(ComplaintState.Hearing, "ProposeSettlement Withdraw", "Answer ProposeSettlement", "")]
    [InlineData(ComplaintState.Reply, "Reply ProposeSettlement Withdraw", "ProposeSettlement", "")]
    [InlineData(ComplaintState.Consultation, "ProposeSettlement Withdraw", "ProposeSettlement", "")]
    [InlineData(ComplaintState.Voting, "ProposeSettlement Withdraw", "ProposeSettlement", "Vote")]
    [InlineData(ComplaintState.Decided, "", "", "")]
    [InlineData(ComplaintState.FollowUp, "", "TellHowKept", "")]
    [InlineData(ComplaintState.Settled, "", "", "")]
    [InlineData(ComplaintState.Withdrawn, "", "", "")]
    [InlineData(ComplaintState.Inadmissible, "", "", "")]
    [InlineData(ComplaintState.Joined, "", "", "")]
    [InlineData(ComplaintState.Unresolved, "", "", "")]
    [InlineData(ComplaintState.Completed, "", "", "")]
    public void Art_12_1_who_may_do_what_follows_from_the_step(ComplaintState state, string complainant, string respondent, string seat)
    {
        Assert.Equal(complainant, Acts(Dispute with { State = state }, "complainant"));
        Assert.Equal(respondent, Acts(Dispute with { State = state }, "respondent"));
        Assert.Equal(seat, Acts(Dispute with { State = state }, "seat"));
        Assert.Empty(Acts(Dispute with { State = state }, "conflict"));
    }

    [Fact]
    public void A_proposed_settlement_is_for_the_other_side_to_accept()
    {
        var proposed = Dispute with { Settlement = new Settlement(CaseSide.Respondent, "Anna", "Wij passen de overeenkomst aan.", Some.Monday) };
        Assert.Equal("AcceptSettlement RefuseSettlement Withdraw", Acts(proposed, "complainant"));
        Assert.Equal("Answer TakeBackSettlement", Acts(proposed, "respondent"));
    }

    [Fact]
    public void On_the_Platforms_own_motion_there_is_nobody_to_settle_with_and_nobody_to_withdraw() =>
        Assert.Equal("Answer", Acts(Some.TheCase with { State = ComplaintState.Hearing }, "respondent"));

    private static string Acts(Complaint complaint, string viewer) =>
        string.Join(' ', CaseView.Of(new CaseContents(complaint, [], [], [], []), GeneratedCase.Viewers[viewer]).Acts);

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
