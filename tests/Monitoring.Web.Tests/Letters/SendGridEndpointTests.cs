using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Web.Letters.PlayedWebhook;

namespace Monitoring.Web.Letters;

/// <summary>What SendGrid tells of letters: signed, in any order, doubled and late.</summary>
public sealed class SendGridEndpointTests : IDisposable
{
    private const string Anna = "anna@leerlijn.example";
    private const string Bert = "bert@leerlijn.example";
    private readonly PlayedWebhook sendGrid = new();

    public void Dispose() => sendGrid.Dispose();

    [Fact]
    public async Task A_bounce_finds_the_second_contact_and_its_delivery_begins_the_term()
    {
        await using var site = await Unheard();
        var (party, anna, bert) = await Asked(site);
        await Done(sendGrid.Post(site, Bounce(anna, site.World.Now)));
        await site.World.Settle();
        Assert.Equal(["ask"], await site.World.Steps(Bert));
        Assert.Null((await site.World.Request(party)).LastDay);

        await Done(sendGrid.Post(site, Delivered(bert, site.World.Now)));
        await site.World.Settle();
        var request = await site.World.Request(party);
        Assert.NotNull(request.LastDay);
        Assert.Equal([(LetterState.Bounced, BounceKind.Hard), (LetterState.Delivered, null)], request.Letters.Letters.Select(l => (l.State, l.Bounce)));
        await site.World.HoldsTogether();
    }

    [Fact]
    public async Task The_secretariaat_reads_beside_each_letter_why_it_came_back_or_that_its_reader_did_not_want_it()
    {
        await using var site = await DeskSite.New(services => services.AddSingleton<ILetterSender, UnheardPost>(), sendGrid.Setting);
        var (party, anna, bert) = await Asked(site.Site);
        await Done(sendGrid.Post(site.Site, Bounce(anna, site.World.Now)));
        await site.World.Settle();
        await Done(sendGrid.Post(site.Site, Delivered(bert, site.World.Now), Event(bert, "spamreport", site.World.Now)));
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{(await site.World.Request(party)).RoundId}/{party.Id}");
        Assert.Contains("Kwam terug het adres bestaat niet, of neemt geen post aan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Aangekomen de lezer meldde deze brief als ongewenst", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_tells_of_a_mail_with_several_letters_is_told_of_each_and_a_bounce_sends_each_to_the_next_contact()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        await Done(sendGrid.Post(site, Delivered(anna, site.World.Now)));
        await site.World.Settle();
        await site.World.Given.ANotice(party);
        await site.World.Settle();
        var request = await site.World.Request(party);
        Assert.True(await site.World.Get<RenewLinks>().Renew(request.Id, request.LinkGeneration, site.World.Patience));
        await site.World.Pass(TimeSpan.FromDays(1));
        var mail = (await site.World.Letters(Anna))[^1].Letter;
        Assert.Equal(LetterStep.Digest, mail.Step);

        await Done(sendGrid.Post(site, Bounce(mail.Id, site.World.Now), Event(mail.Id, "deferred", site.World.Now)));
        await site.World.Settle();
        var sent = (await site.World.Request(party)).Letters.Letters.Single(letter => LetterStep.TextOf(letter.Step) == LetterStep.NewLink && letter.Contact == IdOf(Anna));
        Assert.Equal((LetterState.Bounced, BounceKind.Hard), (sent.State, sent.Bounce));
        var notice = Assert.Single(await site.World.Get<PartyNotices>().Of(party.Id, site.World.Patience));
        Assert.Equal([(LetterState.Bounced, IdOf(Anna)), (LetterState.Written, IdOf(Bert))], notice.Letters.Letters.Select(letter => (letter.State, letter.Contact)));

        await site.World.Pass(TimeSpan.FromDays(1));
        Assert.Equal([LetterStep.NewLink, LetterStep.PersonCorrected], (await site.World.Steps(Bert)).Select(LetterStep.TextOf));
        await site.World.HoldsTogether();
    }

    [Fact]
    public async Task When_all_bounce_it_is_a_task_that_a_late_delivery_takes_away()
    {
        await using var site = await Unheard();
        var (party, anna, bert) = await Asked(site);
        await Done(sendGrid.Post(site, Bounce(anna, site.World.Now, "blocked")));
        await site.World.Settle();
        await Done(sendGrid.Post(site, Event(bert, "dropped", site.World.Now, ("reason", "Bounced Address"))));
        await site.World.Settle();
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await site.World.Tasks()).Kind);
        Assert.Equal([BounceKind.Blocked, BounceKind.Hard], (await site.World.Request(party)).Letters.Letters.Select(l => l.Bounce!.Value));
        await site.World.HoldsTogether();
    }

    [Fact]
    public async Task A_late_delivery_starts_the_term_late_and_its_end_is_never_before_the_day_of_the_letter()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        var promised = (await site.World.Request(party)).PromisedDay;
        await site.World.Pass(TimeSpan.FromDays(2));
        await Done(sendGrid.Post(site, Delivered(anna, site.World.Now)));
        var last = (await site.World.Request(party)).LastDay;
        Assert.Equal(WorkingDays.Dutch.Add(site.World.Today, Given.Terms.AnswerDays), last);
        Assert.True(last > promised);
    }

    [Fact]
    public async Task The_same_batch_again_and_the_events_turned_round_change_nothing()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        Dictionary<string, object?>[] told =
        [
            Event(anna, "processed", site.World.Now), Event(anna, "deferred", site.World.Now, ("response", "450 try again later"), ("attempt", "5")), Delivered(anna, site.World.Now),
            Event(anna, "spamreport", site.World.Now), Event(anna, "open", site.World.Now), Event(anna, "click", site.World.Now), Event(anna, "unsubscribe", site.World.Now),
        ];
        await Done(sendGrid.Post(site, told));
        await site.World.Settle();
        var first = await site.World.Request(party);
        await Done(sendGrid.Post(site, told));
        await Done(sendGrid.Post(site, told.Reverse()));
        await site.World.Settle();
        var again = await site.World.Request(party);
        Assert.Equal((first.Letters, first.LastDay), (again.Letters, again.LastDay));
        Assert.NotNull(again.Letters.Letters[0].ComplainedAt);
        Assert.Equal(["ask"], await site.World.Steps(party));
    }

    [Fact]
    public async Task What_is_told_of_a_letter_before_we_recorded_that_it_left_is_recorded_and_it_does_not_go_twice()
    {
        await using var site = await Unheard();
        await site.World.Get<HoldMail>().Hold(World.Desk, site.World.Patience);
        var (party, anna, _) = await Asked(site);
        Assert.Equal(LetterState.Written, (await site.World.Request(party)).Letters.Letters[0].State);

        await Done(sendGrid.Post(site, Delivered(anna, site.World.Now)));
        await site.World.Get<HoldMail>().Lift(World.Desk, site.World.Patience);
        await site.World.Settle();
        Assert.Empty(await site.World.Steps(party));
        var request = await site.World.Request(party);
        Assert.Equal(LetterState.Delivered, Assert.Single(request.Letters.Letters).State);
        Assert.NotNull(request.LastDay);
    }

    [Fact]
    public async Task A_case_and_a_notice_hear_of_their_letters_too()
    {
        await using var site = await Unheard();
        var (party, anna, bert) = await Asked(site);
        await Done(sendGrid.Post(site, Delivered(anna, site.World.Now), Delivered(bert, site.World.Now)));
        await site.World.Given.ANotice(party);
        await site.World.Settle();
        var notice = await site.World.Get<PartyNotices>().Find(party.Id, "n1", site.World.Patience);
        await Done(sendGrid.Post(site, Delivered($"party~{party.Id}~n1~{notice!.Value.Step}~{IdOf(Anna)}", site.World.Now)));
        Assert.True((await site.World.Get<PartyNotices>().Find(party.Id, "n1", site.World.Patience))!.Value.Letters.IsDelivered(notice.Value.Step));

        await site.World.Pass(TimeSpan.FromDays(20));
        var request = await site.World.Request(party);
        await Done(sendGrid.Post(site, Delivered($"{request.Id}~last-call~{IdOf(Bert)}", site.World.Now)));
        await site.World.Pass(TimeSpan.FromDays(12));
        var complaint = (await site.World.Case(party))!;
        Assert.Null(complaint.ExplanationDay);
        await Done(sendGrid.Post(site, Delivered($"case~{complaint.Id}~ask-explanation~{IdOf(Anna)}", site.World.Now)));
        Assert.Equal(WorkingDays.Dutch.Add(site.World.Today, Given.Terms.ExplanationDays), (await site.World.Case(party))!.ExplanationDay);
    }

    [Fact]
    public async Task What_is_about_nobody_here_is_taken_and_changes_nothing()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        var before = await site.World.Request(party);
        await Done(sendGrid.Post(
            site,
            Delivered("najaar-1~nobody~ask~c1", site.World.Now), Delivered("case~nothing~of~ours~settled~c1", site.World.Now), Delivered("party~nobody~n1~acceded-board~c1", site.World.Now),
            Delivered("sign-in~0123456789abcdef~sign-in~c1", site.World.Now), Delivered("../|?~#~x~y", site.World.Now), Delivered("", site.World.Now), Event(null, "delivered", site.World.Now),
            Delivered($"{before.Id}~accepted~{IdOf(Anna)}", site.World.Now), Event(anna, "group_resubscribe", site.World.Now)));
        Assert.Equal(before.Letters, (await site.World.Request(party)).Letters);
    }

    [Fact]
    public async Task What_SendGrid_drops_for_a_fault_of_ours_calls_nobody_unreachable()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        await Done(sendGrid.Post(site, Event(anna, "dropped", site.World.Now, ("reason", "Recipient List over Package Quota"))));
        Assert.Equal(LetterState.HandedOver, (await site.World.Request(party)).Letters.Letters[0].State);
    }

    [Fact]
    public async Task A_thousand_events_of_many_parties_are_one_batch()
    {
        await using var site = await Unheard();
        var parties = new List<Party>();
        for (var i = 0; i < 40; i++)
        {
            parties.Add(await site.World.Given.ASupplier($"Partij {i}", $"p{i}@party{i}.example"));
        }

        await site.World.ARoundOf([.. parties]);
        var letters = (await site.World.Letters()).Select(l => l.Letter.Id).Where(id => id.Contains("~ask~", StringComparison.Ordinal)).ToList();
        Assert.Equal(40, letters.Count);
        await Done(sendGrid.Post(site, letters.SelectMany(letter => Enumerable.Range(0, 25).Select(i => i % 5 == 0 ? Delivered(letter, site.World.Now) : Event(letter, "deferred", site.World.Now)))));
        await site.World.Settle();
        Assert.Equal(40, (await site.World.Figures()).Arrived);
        Assert.All(await site.World.Requests(), request => Assert.NotNull(request.LastDay));
        await site.World.HoldsTogether();
    }

    [Fact]
    public async Task It_should_come_again_only_when_it_could_not_be_recorded()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        site.World.Faults.Answer(403, Faults.Writes, times: 2);
        using var answer = await sendGrid.Post(site, Delivered(anna, site.World.Now));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Null((await site.World.Request(party)).LastDay);
        while (site.World.Faults.Left > 0)
        {
            using var once = await sendGrid.Post(site, Delivered(anna, site.World.Now));
        }

        await Done(sendGrid.Post(site, Delivered(anna, site.World.Now)));
        Assert.NotNull((await site.World.Request(party)).LastDay);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        await using var site = await Unheard();
        var (party, anna, _) = await Asked(site);
        var body = System.Text.Json.JsonSerializer.Serialize(new[] { Delivered(anna, site.World.Now) });
        using var stranger = new PlayedWebhook();
        await Refused(stranger.Post(site, body), HttpStatusCode.Forbidden);
        await Refused(sendGrid.Post(site, body, altered: b => b.Replace("~ask~", "~last-call~", StringComparison.Ordinal)), HttpStatusCode.Forbidden);
        await Refused(sendGrid.Post(site, body, TimeProvider.System.GetUtcNow().AddMinutes(-11)), HttpStatusCode.Forbidden);
        await Refused(sendGrid.Post(site, body, TimeProvider.System.GetUtcNow().AddMinutes(11)), HttpStatusCode.Forbidden);
        using (var visitor = site.Visitor())
        {
            using var unsigned = new StringContent(body);
            await Refused(visitor.Http.PostAsync(new Uri("/api/sendgrid", UriKind.Relative), unsigned, site.World.Patience), HttpStatusCode.Forbidden);
        }

        Assert.Null((await site.World.Request(party)).LastDay);
        await Refused(sendGrid.Post(site, "this is no json"), HttpStatusCode.BadRequest);
        await Refused(sendGrid.Post(site, """{"event":"delivered"}"""), HttpStatusCode.BadRequest);
        await Refused(sendGrid.Post(site, $"[\"{new string('x', 4 * 1024 * 1024)}\"]"), HttpStatusCode.RequestEntityTooLarge);
        await Done(sendGrid.Post(site, "[]"));
        await Done(sendGrid.Post(site, """[1, null, "x", {}, {"letter": 7, "event": [], "timestamp": "x"}]"""));
    }

    [Fact]
    public async Task Without_its_key_nothing_is_heard()
    {
        await using var site = await Site.New(demo: false);
        await Refused(sendGrid.Post(site, "[]"), HttpStatusCode.NotFound);
    }

    private Task<Site> Unheard() => Site.New(demo: false, services => services.AddSingleton<ILetterSender, UnheardPost>(), sendGrid.Setting);

    private static string IdOf(string address) => Contact.Of("", address).Id;

    private static async Task<(Party Party, string Anna, string Bert)> Asked(Site site)
    {
        var party = await site.World.Given.ASupplier("Leerlijn", Anna, Bert);
        await site.World.ARoundOf(party);
        var id = (await site.World.Request(party)).Id;
        return (party, $"{id}~ask~{IdOf(Anna)}", $"{id}~ask~{IdOf(Bert)}");
    }

    private static async Task Done(Task<HttpResponseMessage> posted)
    {
        using var answer = await posted;
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task Refused(Task<HttpResponseMessage> posted, HttpStatusCode status)
    {
        using var answer = await posted;
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
