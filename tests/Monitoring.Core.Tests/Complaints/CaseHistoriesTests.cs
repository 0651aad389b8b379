using FsCheck.Xunit;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Reglements;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Complaints;

/// <summary>Histories of cases that nobody thought of: acts of people, letters that arrive or do not, doubled events and time, in any order.</summary>
public sealed class CaseHistoriesTests
{
    private static readonly CaseFile Minutes = new("verslag.pdf", new string('b', 64), 10);

    [Property(MaxTest = 1000, EndSize = 250)]
    public void No_decision_before_the_hearing_was_delivered_and_ended_and_every_open_case_waits_on_somebody(byte[] happens)
    {
        var history = new History(happens);
        while (history.Goes())
        {
            history.HoldsTogether();
        }
    }

    [Fact]
    public void They_come_to_every_step_before_the_vote_and_to_every_end_before_a_decision()
    {
        var seen = new HashSet<ComplaintState>();
        var decidable = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var happens = new byte[200];
            new Random(seed).NextBytes(happens);
            var history = new History(happens);
            while (history.Goes())
            {
                seen.Add(history.State);
                decidable += history.MayBeDecided ? 1 : 0;
            }
        }

        ComplaintState[] expected =
        [
            ComplaintState.Intention, ComplaintState.Registered, ComplaintState.Settled, ComplaintState.Closed, ComplaintState.Withdrawn, ComplaintState.Hearing, ComplaintState.Reply, ComplaintState.Consultation,
            ComplaintState.Inadmissible,
        ];
        Assert.Equal(expected.Order(), seen.Order());
        Assert.InRange(decidable, 100, int.MaxValue);
    }

    /// <summary>A case, the letters and the clock, without storage: what a turn does is done here as the workflow does it.</summary>
    private sealed class History
    {
        private readonly Queue<byte> happens;
        private readonly List<DeliveryEvent> told = [];
        private readonly List<CaseEvent> timeLine = [];
        private readonly bool canEndBadly;
        private Complaint complaint;
        private CaseReaders readers;
        private DateTimeOffset now = Monday;
        private bool givenUp;
        private Complaint? ended;
        private string? delivered;

        public History(byte[] happens)
        {
            this.happens = new(happens);
            var kind = (ComplaintKind)(Next() % 3);
            var complainant = kind == ComplaintKind.OwnMotion ? null : new Complainant("bg1234567", "De School");
            var form = new NewCase("zaak1", kind, TheParty.Id, complainant, "Het beeldmerk", ["9.2"], new DateOnly(2026, 10, 1), "Er was iets.", [], CaseSide.Secretariaat, "Sam", "c1");
            (complaint, var opened, _) = OpenCase.Begun(form, TheParty, version: null, Reglement.None, now);
            timeLine.Add(opened);
            readers = new CaseReaders(TheParty, complainant is null ? null : TheParty with { Id = "bg1234567", Name = "De School", Contacts = [Monitoring.Register.Contact.Of("Sam", "sam@school.example")] });
            canEndBadly = Next() % 2 == 0;
            Settle();
        }

        public ComplaintState State => complaint.State;

        public bool MayBeDecided => complaint.MayBeDecided;

        public bool Goes()
        {
            if (happens.Count == 0)
            {
                return false;
            }

            var before = complaint;
            Happen(Next());
            Settle();
            ended ??= complaint.HasEnded ? complaint : null;
            Assert.True(before.Events <= complaint.Events);
            return true;
        }

        public void HoldsTogether()
        {
            // art. 12.1, wederhoor: who decides has heard, or asked and waited.
            if (complaint.MayBeDecided)
            {
                Assert.True(complaint.Heard == HearingEnd.Answered || delivered == CaseLetter.Step(LetterStep.Hearing, CaseSide.Respondent, complaint.Hearings), "It can be decided, and its hearing was never delivered.");
            }

            if (ended is not null)
            {
                Assert.Equal(ended.State, complaint.State);
                Assert.Equal(ended.Events, complaint.Events);
                Assert.Null(complaint.WaitsOn(now));
                Assert.Null(complaint.Asked);
                return;
            }

            var wait = complaint.WaitsOn(now);
            Assert.NotNull(wait);
            var isAsked = complaint.Asked is not null || complaint.DecisionAsked || givenUp;
            var comes = complaint.DueAt() is not null || complaint.WordDueAt(now) is not null;
            Assert.True(isAsked || comes, $"{complaint.State} waits on nobody: nothing is due, and nobody was asked.");
            Assert.True(wait.Who == CaseSide.Secretariaat || complaint.LookAgainAt(now) > now, $"{wait.Who} has a term that never ends.");
            Assert.Equal(timeLine.Count, complaint.Events);
            Assert.Equal(Enumerable.Range(1, timeLine.Count), timeLine.Select(line => line.Number));
        }

        // As the engine does: turn after turn until it waits.
        private void Settle()
        {
            for (var turn = 0; turn < 100; turn++)
            {
                givenUp = false;
                var step = complaint.NextStep(request: null, round: null, readers, now);
                switch (step)
                {
                    case ComplaintStep.Write(var letter, var contacts):
                        complaint = ComplaintLetters.Write(CurrentTexts.Shipped, complaint, letter, contacts, Days, now).Complaint;
                        break;
                    case ComplaintStep.Rewrite(var letter):
                        complaint = ComplaintLetters.Write(CurrentTexts.Shipped, complaint, letter.Step, [letter.Contact], Days, now).Complaint;
                        break;
                    case ComplaintStep.HandOver(var letter):
                        Tell(new DeliveryEvent(letter.Step, letter.Contact, (Next() % 4) switch { 0 => LetterState.HandedOver, 1 => LetterState.Bounced, _ => LetterState.Delivered }, now));
                        break;
                    case ComplaintStep.CountAsDelivered(var e):
                        Tell(e);
                        break;
                    case ComplaintStep.DropLetters:
                        complaint = complaint.WithoutOvertaken(now);
                        break;
                    case ComplaintStep.Skip(var nobody):
                        complaint = complaint with { Untold = [.. complaint.Untold, nobody] };
                        break;
                    case ComplaintStep.AskDecision:
                        complaint = complaint with { DecisionAsked = true };
                        break;
                    case ComplaintStep.AskDesk(var duty):
                        complaint = complaint with { Asked = duty };
                        break;
                    case ComplaintStep.Advance(var next, var events):
                        Lapses(next);
                        complaint = next;
                        timeLine.AddRange(events);
                        break;
                    case ComplaintStep.End(var state):
                        (complaint, var how) = complaint.EndedBy(state, roundStopped: false, now);
                        timeLine.Add(how);
                        break;
                    default:
                        givenUp = step is ComplaintStep.GiveUpDelivery;
                        return;
                }
            }

            Assert.Fail($"{complaint.State} never comes to rest.");
        }

        // art. 12.1: no term ends against who was not reached, nor earlier than its letter said.
        private void Lapses(Complaint next)
        {
            if (complaint.State == ComplaintState.Hearing && next.Heard == HearingEnd.Lapsed)
            {
                Assert.True(complaint.Letters.IsDelivered(complaint.StepLetter()!));
                Assert.True(now >= Amsterdam.EndOf(complaint.PromisedStepDay!.Value));
            }
        }

        private void Tell(DeliveryEvent e)
        {
            told.Add(e);
            complaint = complaint.Record(e, Days);
            if (complaint.State == ComplaintState.Hearing && complaint.Letters.IsDelivered(complaint.StepLetter()!))
            {
                delivered = complaint.StepLetter();
            }
        }

        private void Happen(byte what)
        {
            switch (what % 22)
            {
                case 0 or 1 or 2 or 3:
                    now += TimeSpan.FromDays(1 + (Next() % 40));
                    break;
                case 4 when told.Count > 0:
                    // What a provider of mail told once it may tell again, and otherwise.
                    Tell(told[Next() % told.Count] with { At = now });
                    break;
                case 5 when told.Count > 0:
                    Tell(told[Next() % told.Count] with { State = Next() % 2 == 0 ? LetterState.Bounced : LetterState.Delivered, At = now });
                    break;
                case 6:
                    readers = readers with { Respondent = readers.Respondent! with { Contacts = Next() % 3 == 0 ? [] : [Anna, Bert, Monitoring.Register.Contact.Of("C", $"c{Next()}@leerlijn.example")] } };
                    break;
                case 7 when complaint.State == ComplaintState.Intention:
                    complaint = complaint with { Explanation = new Explanation("Uitleg.", "Anna", Anna.Id, now) };
                    break;
                case 8 when complaint.State == ComplaintState.Intention:
                    Act(DecideIntention.Decide(complaint, complaint.Explanation?.Mark, ComplaintState.Registered, "desk", "Toch.", now));
                    break;
                case 9 when canEndBadly && complaint.State == ComplaintState.Intention:
                    Act(DecideIntention.Decide(complaint, complaint.Explanation?.Mark, ComplaintState.Closed, "desk", "Het is goed.", now));
                    break;
                case 10 or 11:
                    Act(DecideAdmissibility.Decide(complaint, canEndBadly && Next() % 4 == 0 ? InadmissibleOn.Scope : null, "desk", "Zo.", Days, now));
                    break;
                case 12:
                    Act(MakeStatement.Decide(complaint, new Words(StatementKind.Answer, CaseSide.Respondent, "Anna", "c1", "Nee.", []), complaint.Statements + 1, Days, now));
                    break;
                case 13:
                    Act(MakeStatement.Decide(complaint, new Words(StatementKind.Reply, CaseSide.Complainant, "Sam", "c2", "Jawel.", []), complaint.Statements + 1, Days, now));
                    break;
                case 14 or 15:
                    Act(PlanConsultation.Decide(complaint, Amsterdam.Day(now).AddDays(Next() % 10), "desk", now));
                    break;
                case 16 or 17:
                    Act(RecordConsultation.Decide(complaint, Minutes, "Er komt een voorstel.", "desk", Days, now));
                    break;
                case 18 when complaint.StepDay is { } last:
                    Act(ExtendTerm.Decide(complaint, last, last.AddDays(1 + (Next() % 20)), "Vakantie.", "desk", Days, now));
                    break;
                case 19:
                    Act(SettleCase.Proposed(complaint, (CaseSide)(1 + (Next() % 2)), "Anna", $"Zo {Next()}.", now));
                    break;
                case 20:
                    var by = (CaseSide)(1 + (Next() % 2));
                    Act(canEndBadly && Next() % 2 == 0 ? SettleCase.Accepted(complaint, by, "Sam", complaint.Settlements, now) : SettleCase.RefusedBy(complaint, by, "Sam", complaint.Settlements, now));
                    break;
                case 21 when canEndBadly && Next() % 3 == 0:
                    Act(WithdrawCase.Decide(complaint, complaint.Complainant is null ? CaseSide.Secretariaat : CaseSide.Complainant, "Sam", "Klaar.", now));
                    break;
            }
        }

        private void Act<T>(CaseChange<T> change)
        {
            if (change.Next is { } next)
            {
                complaint = next;
                timeLine.AddRange(change.Events ?? []);
            }
        }

        private byte Next() => happens.TryDequeue(out var next) ? next : (byte)3;
    }
}
