using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Xunit;

namespace Monitoring.Web.Evidence;

public class StandingTests
{
    private static readonly EvidenceRequest Request = new()
    {
        RoundId = "r",
        PartyId = "p",
        PartyName = "Leerlijn",
        PartyKind = PartyKind.Supplier,
        OpenedAt = default,
        PromisedDay = new DateOnly(2026, 11, 3),
        SubmittedAt = default(DateTimeOffset),
    };

    [Fact]
    public void Every_status_has_words_in_both_languages()
    {
        foreach (var status in Enum.GetValues<RequestStatus>())
            foreach (var english in new[] { false, true })
            {
                var standing = Standing.Of(View(Request with { Status = status }), new Language(english));
                Assert.NotEmpty(standing.Heading);
                Assert.NotEmpty(standing.Lead);
            }

        var headings = Enum.GetValues<RequestStatus>().Select(s => Standing.Of(View(Request with { Status = s }), new Language(english: false)).Heading);
        Assert.Equal(Enum.GetValues<RequestStatus>().Length - 2, headings.Distinct().Count()); // three of them ask for the evidence
    }

    [Fact]
    public void Before_the_letter_is_known_to_have_arrived_the_promised_day_counts() =>
        Assert.Equal(Request.PromisedDay, Standing.Of(View(Request), new Language(english: false)).Until);

    [Fact]
    public void After_the_last_day_and_before_the_last_call_one_may_still_answer()
    {
        var late = Request with { LastDay = new DateOnly(2026, 11, 3) };
        Assert.Empty(Standing.Of(View(late, new DateOnly(2026, 11, 3)), new Language(english: false)).Alert);
        var standing = Standing.Of(View(late, new DateOnly(2026, 11, 4)), new Language(english: false));
        Assert.Equal(["De termijn liep tot en met dinsdag 3 november 2026. U kunt nog antwoorden: doe het liefst vandaag."], standing.Alert);
        Assert.Null(standing.Until);
    }

    [Fact]
    public void Where_no_letter_arrived_no_term_runs() =>
        Assert.StartsWith("Er loopt nog geen termijn", Standing.Of(View(Request with { Status = RequestStatus.Undeliverable }), new Language(english: false)).Alert[0], StringComparison.Ordinal);

    [Fact]
    public void Where_nobody_knows_whether_the_letter_arrived_it_is_not_said_that_it_did_not()
    {
        var sent = Request with
        {
            Status = RequestStatus.Undeliverable,
            Letters = Correspondence.None.Write(LetterStep.Ask, ["c"], default).Record(new DeliveryEvent(LetterStep.Ask, "c", LetterState.HandedOver, default)),
        };
        Assert.Equal(
            ["Er loopt nog geen termijn: wij weten niet zeker of onze brief is aangekomen. U kunt wel al antwoorden."], Standing.Of(View(sent), new Language(english: false)).Alert);
    }

    private static RequestView View(EvidenceRequest request, DateOnly? today = null)
    {
        var round = new Round
        {
            Id = "r",
            PlanId = "plan",
            Name = "Ronde",
            FrameworkVersion = "2.0-0",
            Population = PartyKind.Supplier,
            Terms = new RoundTerms(),
            FrameworkAdoptionId = "a",
            PlanAdoptionId = "a",
            StartedAt = default,
        };
        return new RequestView(request, round, ShippedFrameworks.All[0], [], null, null, null, Calendar.Amsterdam.StartOf(today ?? new DateOnly(2026, 10, 26)));
    }
}
