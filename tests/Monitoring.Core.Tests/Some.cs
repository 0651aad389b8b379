using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring;

/// <summary>Records for tests of pure decisions: <c>Some.Request with { … }</c>.</summary>
internal static class Some
{
    public static readonly WorkingDays Days = new();

    /// <summary>Monday 26 October 2026, nine o'clock in Amsterdam.</summary>
    public static readonly DateTimeOffset Monday = Amsterdam.StartOf(new DateOnly(2026, 10, 26)) + TimeSpan.FromHours(9);

    public static readonly RoundTerms Terms = new(AnswerDays: 5, DeliveryDays: 1, ReminderDays: 2, GraceDays: 3, ExplanationDays: 3);

    public static readonly Contact Anna = Contact.Of("Anna", "anna@leerlijn.example");

    public static readonly Contact Bert = Contact.Of("Bert", "bert@leerlijn.example");

    public static readonly Party TheParty = new()
    {
        Id = "kvk10000001",
        Name = "Leerlijn",
        Kind = PartyKind.Supplier,
        Contacts = [Anna, Bert],
        Products = [new ProductRef("p1", "Rekenen", ProductKind.LearningMaterial)],
        Joinings = [new Joining(JoiningKind.Accession, new DateOnly(2025, 1, 1), Until: null, "2.0")],
    };

    public static readonly Round TheRound = new()
    {
        Id = "najaar-20261026",
        PlanId = "najaar",
        Name = "Najaar 2026",
        FrameworkVersion = "2.0-0",
        Population = PartyKind.Supplier,
        Terms = Terms,
        FrameworkAdoptionId = "a1",
        PlanAdoptionId = "a2",
        StartedAt = Monday,
        State = RoundState.Running,
        OpenedBuckets = 16,
    };

    public static readonly EvidenceRequest Request = new()
    {
        RoundId = TheRound.Id,
        PartyId = TheParty.Id,
        PartyName = TheParty.Name,
        PartyKind = TheParty.Kind,
        OpenedAt = Monday,
        Products = TheParty.Products,
        ItemCount = 2,
    };

    public static readonly Complaint TheCase = new()
    {
        Id = Request.Id.CaseId,
        Kind = ComplaintKind.OwnMotion,
        RespondentId = TheParty.Id,
        RespondentName = TheParty.Name,
        RoundId = TheRound.Id,
        RoundName = TheRound.Name,
        Terms = Terms,
        Missed = [new MissedItem("model-agreement", new LocalText("De modelovereenkomst", "The model agreement"), ["4.2"])],
        ConvenantVersion = "2.0",
        OpenedAt = Monday,
        ChangedAt = Monday,
    };

    /// <summary>The request after its first letter arrived at Anna: five working days from Monday end on Monday 2 November.</summary>
    public static EvidenceRequest Asked => Written(Request, LetterStep.Ask, Anna).Record(Delivered(LetterStep.Ask, Anna, Monday), Terms, Days);

    /// <summary>The same after its last call arrived on Tuesday 3 November: its own term ends on Friday 6 November.</summary>
    public static EvidenceRequest LastCalled
    {
        get
        {
            var tuesday = Monday.AddDays(8);
            var reminded = Written(Asked, LetterStep.Reminder, Anna).Record(Delivered(LetterStep.Reminder, Anna, Monday.AddDays(3)), Terms, Days);
            return Written(reminded, LetterStep.LastCall, Anna, Bert)
                .Record(Delivered(LetterStep.LastCall, Anna, tuesday), Terms, Days)
                .Record(Delivered(LetterStep.LastCall, Bert, tuesday), Terms, Days);
        }
    }

    /// <summary>The intention after its letter arrived on Monday: three working days end on Thursday 29 October.</summary>
    public static Complaint Told => (TheCase with { Letters = Correspondence.None.Write(LetterStep.AskExplanation, [Anna.Id, Bert.Id], Monday) })
        .Record(Delivered(LetterStep.AskExplanation, Anna, Monday), Days)
        .Record(Delivered(LetterStep.AskExplanation, Bert, Monday), Days);

    public static EvidenceRequest Written(EvidenceRequest request, string step, params Contact[] to) =>
        request with { Letters = request.Letters.Write(step, to.Select(c => c.Id), Monday) };

    public static DeliveryEvent Delivered(string step, Contact to, DateTimeOffset at) => new(step, to.Id, LetterState.Delivered, at);

    public static DeliveryEvent Bounced(string step, Contact to) => new(step, to.Id, LetterState.Bounced, Monday);
}
