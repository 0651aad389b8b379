using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters.Sending;
using Xunit;

namespace Monitoring.Letters.Digests;

public sealed class DigestIdTests
{
    [Theory]
    [InlineData("2026-10-27 00:00", "2026-10-27")]
    [InlineData("2026-10-27 06:59", "2026-10-27")]
    [InlineData("2026-10-27 07:00", "2026-10-28")]
    [InlineData("2026-10-27 23:59", "2026-10-28")]
    [InlineData("2026-10-30 07:00", "2026-11-02")]
    [InlineData("2026-10-31 06:00", "2026-11-02")]
    [InlineData("2026-12-24 12:00", "2026-12-28")]
    [InlineData("2027-03-26 05:00", "2027-03-30")]
    public void What_is_gathered_after_seven_in_Amsterdam_goes_on_the_next_working_day(string time, string day)
    {
        var at = DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var now = Amsterdam.At(DateOnly.FromDateTime(at), at.Hour) + TimeSpan.FromMinutes(at.Minute);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), DigestId.DayFor(now));
    }

    [Fact]
    public void The_id_of_every_letter_and_of_a_digest_is_read_back_and_nobody_takes_one_for_another()
    {
        var mark = new LetterMark(Options.Create(new LinkOptions { BaseUrl = "http://monitoring.test", Secret = Convert.ToBase64String(new byte[32]) }));
        var digest = new DigestId("kvk10000001", new DateOnly(2026, 10, 27), "c0123456789");
        foreach (var id in new[]
        {
            new LetterId(new LetterOwner.Together(digest), LetterStep.Digest, digest.Contact),
            new LetterId(new LetterOwner.Request(new RequestKey("plan1-20261026", "kvk10000001")), LetterStep.ReceiptOf(2), "c0123456789"),
            new LetterId(new LetterOwner.Case("plan1-20261026~kvk10000001~2"), LetterStep.Settled, "c0123456789"),
            new LetterId(new LetterOwner.Notice("kvk10000001", "accession-20261026"), LetterStep.AccededSupplier, "c0123456789"),
        })
        {
            Assert.Equal(id, LetterId.Parse(id.ToString()));
            Assert.Equal(id, mark.Read(mark.Make(id.ToString())));
        }

        Assert.Null(LetterId.Parse("digest~kvk10000001~morgen~c0123456789"));
        Assert.Null(LetterId.Parse("digest~kvk10000001~2026-10-27"));
    }

    [Fact]
    public void Every_letter_joins_or_stays_by_itself_on_purpose()
    {
        string[] asked = [LetterStep.Receipt, LetterStep.SignIn, LetterStep.FreshLink, LetterStep.PassedOn, LetterStep.AddressRecorded, LetterStep.BringCase];
        string[] hangsMuch = [LetterStep.LastCall, LetterStep.AskExplanation, LetterStep.CaseRegistered];
        string[] ofACase =
        [
            LetterStep.AskConduct, LetterStep.ConductClosed, LetterStep.CaseReceived, LetterStep.CaseBrought, LetterStep.NotAdmitted, LetterStep.CaseAdmitted, LetterStep.Hearing, LetterStep.CaseReminder,
            LetterStep.AnswerReceived, LetterStep.HearingLapsed, LetterStep.Reply, LetterStep.Consultation, LetterStep.TermExtended, LetterStep.SettlementProposed, LetterStep.SettlementRefused,
            LetterStep.CaseSettled, LetterStep.CaseWithdrawn, LetterStep.CaseJoined, LetterStep.OriginalReleased, LetterStep.Vote, LetterStep.VoteReminder, LetterStep.NotDecided, LetterStep.DecisionTaken,
            LetterStep.MeasureNotice, LetterStep.MeasureInForce, LetterStep.FollowUp, LetterStep.MeasureKept, LetterStep.MeasureLapsed, LetterStep.Unresolved,
        ];
        Assert.Equal(LetterTexts.All.Except([LetterStep.Digest, .. asked, .. hangsMuch, .. ofACase]).Order(StringComparer.Ordinal), LetterTexts.All.Where(LetterStep.MayJoin).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(LetterTexts.All, step => LetterStep.MayJoin(step) && LetterStep.IsAskedFor(step));
    }
}
