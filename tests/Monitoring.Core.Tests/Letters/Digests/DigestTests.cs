using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters.Digests;

/// <summary>Several letters to one contact on a day come in one mail; each starts its own term, and none that is wrong by then leaves.</summary>
public sealed class DigestTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Bert = "bert@leerlijn.example";
    private static readonly DateOnly Tuesday = new(2026, 10, 27);

    private static DateTimeOffset Seven => Amsterdam.At(Tuesday, 7);

    [Fact]
    public async Task Two_rounds_that_start_on_a_day_come_in_one_mail_at_seven_and_each_term_starts_with_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        var (one, other) = (await APlanOn(world, Tuesday), await APlanOn(world, Tuesday));
        await world.MoveTo(Seven - TimeSpan.FromMinutes(1));
        Assert.Empty(await world.Letters());
        var waits = Assert.Single((await world.Request(party, await Of(world, one))).Letters.Letters);
        Assert.Equal((true, Tuesday, null), (waits.IsGathered, waits.GatheredFor, waits.Digest));

        await world.MoveTo(Seven);
        var mail = Assert.Single(await world.Letters(Anna)).Letter;
        Assert.Equal("2 berichten over het Convenant Digitale Onderwijsmiddelen en Privacy", mail.Subject);
        Assert.StartsWith("digest~", mail.Id, StringComparison.Ordinal);
        foreach (var plan in new[] { one, other })
        {
            var request = await world.Request(party, await Of(world, plan));
            var letter = Assert.Single(request.Letters.Letters);
            Assert.Equal((LetterState.Delivered, Tuesday), (letter.State, letter.Digest));
            Assert.NotNull(request.LastDay);
            Assert.Contains(world.Get<RequestLetters>().Link(request, party.Contacts[0].Id), mail.Text, StringComparison.Ordinal);
            Assert.Contains(world.Get<RequestLetters>().Link(request, party.Contacts[0].Id), mail.Html, StringComparison.Ordinal);
            Assert.Contains(Amsterdam.Long(request.PromisedDay!.Value, english: false), mail.Text, StringComparison.Ordinal);
        }

        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task Of_several_the_one_that_is_left_goes_as_the_letter_that_it_is()
    {
        await using var world = await World.New();
        var (party, first, second) = await TwoRounds(world);
        await world.Cancels(second);
        await world.MoveTo(Seven);

        // Who was asked nothing yet in the other is told nothing of its end.
        var mail = Assert.Single(await world.Letters(Anna)).Letter;
        Assert.Equal(LetterStep.Ask, mail.Step);
        Assert.Null(Assert.Single((await world.Request(party, first)).Letters.Letters).Digest);
        Assert.NotNull((await world.Request(party, first)).LastDay);
        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task A_letter_that_was_overtaken_a_minute_before_is_not_in_it()
    {
        await using var world = await World.New();
        var (party, first, second) = await TwoRounds(world);
        await world.MoveTo(Seven - TimeSpan.FromMinutes(1));
        await world.Answers(party, second);
        await world.MoveTo(Seven);

        Assert.Equal(["ask", "receipt.1"], (await world.Steps(Anna)).Order(StringComparer.Ordinal));
        Assert.NotNull((await world.Request(party, first)).LastDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task What_was_gathered_on_a_Friday_leaves_on_Monday_and_names_a_day_counted_from_then()
    {
        await using var world = await World.New();
        var friday = Tuesday.AddDays(3);
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.MoveTo(Amsterdam.At(friday, 9));
        var round = await world.ARoundOf(party);
        var before = await world.Steps(Anna);
        await world.MoveTo(Amsterdam.At(friday.AddDays(3), 7) - TimeSpan.FromMinutes(1));
        Assert.Equal(before, await world.Steps(Anna));

        await world.MoveTo(Amsterdam.At(friday.AddDays(3), 7));
        var mail = (await world.Letters(Anna))[^1].Letter;
        var request = await world.Request(party, round);
        Assert.Equal(Days.Add(friday.AddDays(3), round.Terms.AnswerDays + round.Terms.DeliveryDays), request.PromisedDay);
        Assert.Contains(Amsterdam.Long(request.PromisedDay!.Value, english: false), mail.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_mail_that_comes_back_sends_each_letter_to_the_next_contact()
    {
        await using var world = await World.New();
        var (party, first, second) = await TwoRounds(world, "anna@bounce.example", Bert);
        await world.MoveTo(Seven);
        Assert.Empty(await world.Letters(Bert));
        Assert.Null((await world.Request(party, first)).LastDay);

        await world.MoveTo(Amsterdam.At(Tuesday.AddDays(1), 7));
        Assert.Equal([LetterStep.Digest], await world.Steps(Bert));
        foreach (var round in new[] { first, second })
        {
            var request = await world.Request(party, round);
            Assert.Equal([LetterState.Bounced, LetterState.Delivered], request.Letters.Letters.Select(letter => letter.State));
            Assert.NotNull(request.LastDay);
        }

        await world.HoldsTogether();
    }

    [Fact]
    public async Task What_a_provider_tells_of_the_mail_is_told_of_each_letter_doubled_and_late_as_well()
    {
        await using var world = await World.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
        var (party, first, second) = await TwoRounds(world);
        await world.MoveTo(Seven);
        var id = LetterId.Parse(Assert.Single(await world.Letters(Anna)).Letter.Id)!;
        Assert.Equal(LetterState.HandedOver, Assert.Single((await world.Request(party, first)).Letters.Letters).State);
        Assert.Null((await world.Request(party, first)).LastDay);

        await world.Pass(TimeSpan.FromHours(5));
        var arrived = new DeliveryEvent(id.Step, id.Contact, LetterState.Delivered, world.Now);
        for (var times = 0; times < 2; times++)
        {
            Assert.True(await world.Get<RecordDelivery>().Record(id.Owner, [arrived, arrived with { State = LetterState.HandedOver }], world.Patience));
        }

        await world.Settle();
        foreach (var round in new[] { first, second })
        {
            Assert.NotNull((await world.Request(party, round)).LastDay);
        }

        Assert.False(await world.Get<RecordDelivery>().Record(new LetterOwner.Together(new DigestId(party.Id, Tuesday.AddDays(9), id.Contact)), [arrived], world.Patience));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_last_call_goes_by_itself_and_at_once()
    {
        await using var world = await World.New();
        var (_, first, _) = await TwoRounds(world);
        await world.MoveToEndOf(first.UsualLastDay(Days).AddDays(4));

        var steps = await world.Steps(Anna);
        Assert.Equal(2, steps.Count(step => step == LetterStep.LastCall));
        Assert.Equal([LetterStep.Digest, LetterStep.Digest], steps.Where(step => step is LetterStep.Digest or LetterStep.Ask or LetterStep.Reminder));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_notice_and_what_a_person_decides_of_a_request_on_that_day_come_together()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Given.ANotice(party);
        await world.Settle();
        await world.AsksAnew(party);
        Assert.Equal(["ask", "receipt.1"], await world.Steps(Anna));

        await world.MoveTo(Seven);
        var mail = (await world.Letters(Anna))[^1].Letter;
        Assert.Equal(LetterStep.Digest, mail.Step);
        Assert.Contains(LetterTexts.Shipped(LetterStep.PersonCorrected).Dutch.Subject, mail.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await world.Letters(Anna)).Count);
        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task Letters_of_one_request_that_wait_out_a_weekend_come_together()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.MoveTo(new DateOnly(2026, 11, 1));
        await world.Answers(party);
        await world.AsksAnew(party);
        await world.Get<RenewLinks>().Renew((await world.Request(party)).Id, (await world.Request(party)).LinkGeneration, world.Patience);
        await world.Settle();

        await world.MoveTo(Amsterdam.At(new DateOnly(2026, 11, 2), 7));
        Assert.Equal(["ask", "reminder", "receipt.1", "digest"], await world.Steps(Anna));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task While_mail_is_held_it_waits_and_it_leaves_when_the_hold_is_lifted()
    {
        await using var world = await World.New();
        await TwoRounds(world);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.MoveTo(Seven + TimeSpan.FromHours(3));
        Assert.Empty(await world.Letters());

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Settle();
        Assert.Equal([LetterStep.Digest], await world.Steps(Anna));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_hold_that_lasted_a_day_has_each_letter_name_a_day_of_today()
    {
        await using var world = await World.New();
        var (party, first, _) = await TwoRounds(world);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        await world.MoveTo(Seven + TimeSpan.FromDays(2));
        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal([LetterStep.Digest], await world.Steps(Anna));
        Assert.Equal(Days.Add(Tuesday.AddDays(2), first.Terms.AnswerDays + first.Terms.DeliveryDays), (await world.Request(party, first)).PromisedDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_withdrew_meanwhile_gets_nothing()
    {
        await using var world = await World.New();
        var (party, first, _) = await TwoRounds(world);
        await world.Withdraws(party);
        await world.MoveTo(Seven + TimeSpan.FromHours(1));

        Assert.Empty(await world.Letters());
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party, first)).Status);
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task A_round_that_is_paused_in_the_night_keeps_its_letter_back_and_the_other_goes()
    {
        await using var world = await World.New();
        var (party, first, second) = await TwoRounds(world);
        await world.Pauses(second);
        await world.MoveTo(Seven);
        Assert.Equal([LetterStep.Ask], await world.Steps(Anna));

        await world.Resumes(second);
        await world.MoveTo(Seven + TimeSpan.FromDays(1));
        Assert.Equal([LetterStep.Ask, LetterStep.Ask], await world.Steps(Anna));
        Assert.NotNull((await world.Request(party, second)).LastDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_address_that_is_mended_meanwhile_gets_it_in_the_morning()
    {
        await using var world = await World.New();
        var (party, first, _) = await TwoRounds(world);
        await world.Given.Changed(party, known => known with { Contacts = [Contact.Of("Bert", Bert)] });
        await world.Get<NudgeParty>().All(party.Id, world.Patience);
        await world.MoveTo(Seven);

        Assert.Empty(await world.Letters(Anna));
        Assert.Equal([LetterStep.Digest], await world.Steps(Bert));
        Assert.NotNull((await world.Request(party, first)).LastDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task It_is_found_again_when_the_engine_was_lost_in_the_night()
    {
        await using var world = await World.New();
        await TwoRounds(world);
        await world.LosesItsEngine();
        await world.Get<Housekeeping.StartAgain>().All(world.Patience);
        await world.MoveTo(Seven);
        Assert.Equal([LetterStep.Digest], await world.Steps(Anna));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_party_that_is_asked_in_one_of_two_rounds_only_gets_its_letters_at_once()
    {
        await using var world = await World.New();
        await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(await world.Given.ASupplier("Ander", Bert));
        await world.MoveTo(Tuesday.AddDays(1));
        var late = await world.Given.ASupplier("Later", "carla@later.example");
        var before = (await world.Letters()).Count;
        await world.ARoundOf(late);
        await world.MoveTo(Tuesday.AddDays(2));
        await world.Answers(late);
        await world.Reviews(late);
        await world.Accepts(late);
        Assert.Equal(["ask", "receipt.1", "accepted"], await world.Steps("carla@later.example"));
        Assert.True((await world.Letters()).Count > before);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_crash_between_the_hand_over_and_its_record_sends_the_same_mail_once_more_and_each_letter_learns_of_it()
    {
        World? world = null;
        var (crashes, taken) = (1, new ConcurrentQueue<OutgoingLetter>());
        await using var made = world = await World.New(services => services.AddSingleton<ILetterSender>(p => new Watched(new UnheardPost(p.GetRequiredService<Mailbox>()), letter =>
        {
            taken.Enqueue(letter);
            if (crashes-- > 0)
            {
                world!.Faults.Cut();
            }

            return Task.CompletedTask;
        })));
        var (party, first, second) = await TwoRounds(world);
        await Assert.ThrowsAsync<ConnectionCutException>(() => world.MoveTo(Seven));
        await world.Restart();
        await world.MoveTo(Seven);

        Assert.Equal(2, taken.Count);
        Assert.Single(taken.Select(letter => (letter.Id, letter.Text)).Distinct());
        foreach (var round in new[] { first, second })
        {
            Assert.Equal((LetterState.HandedOver, Tuesday), (await world.Request(party, round)).Letters.Letters.Select(letter => (letter.State, letter.Digest!.Value)).Single());
        }

        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task When_the_provider_tells_of_it_before_we_recorded_that_it_left_it_does_not_go_again()
    {
        World? world = null;
        var taken = new ConcurrentQueue<OutgoingLetter>();
        await using var made = world = await World.New(services => services.AddSingleton<ILetterSender>(p => new Watched(new UnheardPost(p.GetRequiredService<Mailbox>()), async letter =>
        {
            taken.Enqueue(letter);
            var id = LetterId.Parse(letter.Id)!;
            await world!.Get<RecordDelivery>().Record(id.Owner, [new DeliveryEvent(id.Step, id.Contact, LetterState.Delivered, world.Now)], world.Patience);
            throw new TimeoutException("The answer was lost.");
        })));
        var (party, first, second) = await TwoRounds(world);
        await world.MoveTo(Seven + TimeSpan.FromHours(1));

        Assert.Single(taken);
        foreach (var round in new[] { first, second })
        {
            Assert.NotNull((await world.Request(party, round)).LastDay);
        }

        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task Two_turns_at_once_end_the_same()
    {
        World? world = null;
        var inside = 0;
        await using var made = world = await World.New(services => services.AddSingleton<ILetterSender>(p => new Watched(p.GetRequiredService<Mailbox>(), async letter =>
        {
            if (Interlocked.Increment(ref inside) == 1)
            {
                var key = LetterId.Parse(letter.Id)!.Owner.ToId()["digest~".Length..];
                while ((await world!.Get<Workflows.WorkflowCatalog>()[SendDigest.WorkflowName].Turn(key, world.Patience)).Kind == Workflows.NextKind.Again)
                {
                }
            }
        })));
        var (party, first, second) = await TwoRounds(world);
        await world.MoveTo(Seven);

        Assert.Equal([LetterStep.Digest], await world.Steps(Anna));
        foreach (var round in new[] { first, second })
        {
            Assert.Equal((LetterState.Delivered, Tuesday), (await world.Request(party, round)).Letters.Letters.Select(letter => (letter.State, letter.Digest!.Value)).Single());
        }

        await world.HoldsTogether();
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task What_was_overtaken_between_two_tries_is_not_in_the_second_which_keeps_its_id()
    {
        var post = new StubbornPost { Refuses = LetterStep.Digest };
        await using var world = await World.New(services => services.AddSingleton<ILetterSender>(p => post.Over(p.GetRequiredService<Mailbox>())));
        var (party, first, second) = await TwoRounds(world);
        await world.MoveTo(Seven + TimeSpan.FromMinutes(1));
        await world.Answers(party, second);
        post.Refuses = null;
        await world.Pass(TimeSpan.FromHours(3));

        var mail = (await world.Letters(Anna)).Single(letter => letter.Letter.Step == LetterStep.Digest).Letter;
        Assert.StartsWith("Wij vragen u om bewijs", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("digest~", mail.Id, StringComparison.Ordinal);
        Assert.NotNull((await world.Request(party, first)).LastDay);
        Assert.Equal(LetterState.Dropped, (await world.Request(party, second)).Letters.Letters[0].State);
        await NothingIsLeft(world, party);
    }

    [Fact]
    public async Task Dropped_at_each_call_to_storage_through_the_night_it_ends_as_if_nothing_had_happened()
    {
        await using var world = await World.New();
        world.MayLast(TimeSpan.FromMinutes(5));
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        var (one, other) = (await APlanOn(world, Tuesday), await APlanOn(world, Tuesday));
        await world.MoveTo(Tuesday);
        var drops = new DropAtEachCall(oneReadIn: 10);
        await world.Restart(drops);
        while (!await Passes(world))
        {
            await world.Restart(drops);
        }

        Assert.InRange(drops.Times, 5, 500);
        Assert.Equal([LetterStep.Digest], await world.Steps(Anna));
        Assert.NotNull((await world.Request(party, await Of(world, one))).LastDay);
        Assert.NotNull((await world.Request(party, await Of(world, other))).LastDay);
        await world.HoldsTogether();
        await NothingIsLeft(world, party);

        static async Task<bool> Passes(World world)
        {
            try
            {
                await world.MoveTo(Seven + TimeSpan.FromHours(3));
                return true;
            }
            catch (ConnectionCutException)
            {
                return false;
            }
        }
    }

    private static async Task<(Party Party, Round First, Round Second)> TwoRounds(World world, params string[] contacts)
    {
        var party = await world.Given.ASupplier("Leerlijn", contacts.Length > 0 ? contacts : [Anna]);
        var (one, other) = (await APlanOn(world, Tuesday), await APlanOn(world, Tuesday));
        await world.MoveTo(Tuesday);
        return (party, await Of(world, one), await Of(world, other));
    }

    private static async Task<Plan> APlanOn(World world, DateOnly day)
    {
        var plan = await world.Given.APlan(firstOn: day);
        await world.Adopted(plan);
        return plan;
    }

    private static Task<Round> Of(World world, Plan plan) => world.Round(plan.RoundId(plan.FirstOn));

    private static async Task NothingIsLeft(World world, Party party)
    {
        Assert.Empty(await world.Table<GatheredLetter>().Take(10, party.Id, GatheredLetter.Prefix, cancellation: world.Patience));
        Assert.Empty(await world.Table<OpenDigest>().Take(10, OpenDigest.Partition, OpenDigest.Prefix, cancellation: world.Patience));
    }

    /// <summary>Says which mail was handed over, before anybody records it.</summary>
    private sealed class Watched(ILetterSender sender, Func<OutgoingLetter, Task> handedOver) : ILetterSender
    {
        public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
        {
            var e = await sender.HandOver(letter, cancellation);
            await handedOver(letter);
            return e;
        }
    }
}
