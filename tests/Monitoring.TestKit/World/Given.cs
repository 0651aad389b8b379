using System.Globalization;
using Monitoring.Adoptions;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.TestKit;

/// <summary>Makes what a test is about, in words that read as a sentence: <c>await world.Given.ASupplier("Leerlijn")</c>.</summary>
public sealed class Given(World world)
{
    private int parties;
    private int plans;
    private int cases;

    /// <summary>
    /// The terms of a round when a test names none, short so that a test is quick: a week to answer, a reminder two working days
    /// before its end, three working days after the last call and three to explain.
    /// </summary>
    public static RoundTerms Terms { get; } = new(AnswerDays: 5, DeliveryDays: 1, ReminderDays: 2, GraceDays: 3, ExplanationDays: 3);

    /// <summary>A supplier that acceded a year ago, with one product.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="contacts">The addresses of its contacts, in order; without any it has one of its own. An address <c>@bounce.example</c> bounces.</param>
    public Task<Party> ASupplier(string name, params string[] contacts) => AParty(name, PartyKind.Supplier, contacts);

    /// <summary>A school board that acceded a year ago.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="contacts">The addresses of its contacts, in order; without any it has one of its own.</param>
    public Task<Party> ABoard(string name, params string[] contacts) => AParty(name, PartyKind.SchoolBoard, contacts);

    /// <summary>Changes a party in the register.</summary>
    public async Task<Party> Changed(Party party, Func<Party, Party> change)
    {
        await world.Get<PartyRegister>().Save(party.Id, now => change(now!), world.Patience);
        return (await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value;
    }

    /// <summary>A notice to a party that something of a person was corrected; its letter has yet to leave.</summary>
    public Task ANotice(Party party) => world.Get<PartyNotices>().Tell(
        new PartyNotice
        {
            PartyId = party.Id,
            Id = "n1",
            Step = LetterStep.PersonCorrected,
            WrittenAt = world.Now,
            Fields = LetterTexts.Shipped(LetterStep.PersonCorrected).Dutch.Fields.ToDictionary(name => name, name => new LocalText(name, name)),
        },
        world.Patience);

    /// <summary>A plan that nobody has adopted yet, and its process. By default its one round is due today.</summary>
    public async Task<Plan> APlan(PartyKind population = PartyKind.Supplier, DateOnly? firstOn = null, int everyMonths = 0, RoundTerms? terms = null, Func<Plan, Plan>? change = null)
    {
        var number = Interlocked.Increment(ref plans);
        var plan = new Plan
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"plan{number}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Ronde {number}"),
            FrameworkVersion = world.AsksBy,
            Population = population,
            FirstOn = firstOn ?? world.Today,
            EveryMonths = everyMonths,
            Terms = terms ?? Terms,
            MadeAt = world.Now,
        };
        plan = change?.Invoke(plan) ?? plan;
        await world.Get<PlanBook>().Make(plan, world.Patience);
        return plan;
    }

    /// <summary>A dispute between two parties, in the hearing, of which no process runs: for what a page or an act does with its rows.</summary>
    public async Task<Complaint> ADispute(Party complainant, Party respondent, Func<Complaint, Complaint>? change = null)
    {
        var complaint = new Complaint
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"geschil-{Interlocked.Increment(ref cases)}"),
            Kind = ComplaintKind.Dispute,
            State = ComplaintState.Hearing,
            RespondentId = respondent.Id,
            RespondentName = respondent.Name,
            Complainant = new Complainant(complainant.Id, complainant.Name),
            ConvenantVersion = "2.0",
            OpenedAt = world.Now,
            StepSince = world.Now,
            ChangedAt = world.Now,
        };
        complaint = change?.Invoke(complaint) ?? complaint;
        await world.Get<Table<Complaint>>().Insert(complaint, world.Patience);
        return (await world.Get<ComplaintBook>().Find(complaint.Id, world.Patience))!.Value;
    }

    /// <summary>Puts a case where a test begins, whatever leads there.</summary>
    public async Task<Complaint> Changed(Complaint complaint, Func<Complaint, Complaint> change)
    {
        var cases = world.Table<Complaint>();
        var stored = (await cases.Find(Complaint.KeyOf(complaint.Id), world.Patience))!;
        await cases.Replace(stored, change(stored.Value) with { Revision = stored.Value.Revision + 1, ChangedAt = world.Now }, world.Patience);
        return (await cases.Find(Complaint.KeyOf(complaint.Id), world.Patience))!.Value;
    }

    /// <summary>A version of the Reglement that the Platform adopted; without more the sample, of a meeting today.</summary>
    public async Task<Reglement> AReglement(DateOnly? on = null, Func<Reglement, Reglement>? change = null)
    {
        var sample = ShippedReglements.All[0];
        var reglement = change?.Invoke(sample) ?? sample;
        await world.Get<ReglementBook>().PublishShipped(world.Patience);
        if (reglement.Version != sample.Version)
        {
            await world.Get<ReglementBook>().Publish(reglement, reglement.Version, World.Desk, world.Patience);
        }

        await Adopted(Adoption.SubjectOfReglement(reglement.Version), on);
        return reglement;
    }

    /// <summary>The sample of conditions of the beeldmerk, adopted by the Platform in a meeting today.</summary>
    public async Task<BeeldmerkConditions> Conditions(DateOnly? on = null)
    {
        await world.Get<ConditionsBook>().PublishShipped(world.Patience);
        await Adopted(Adoption.SubjectOfConditions(ShippedConditions.All[0].Version), on);
        return ShippedConditions.All[0];
    }

    /// <summary>Somebody who acts for each of the ten seats, at <c>{founder}@zetel.example</c>.</summary>
    public async Task Representatives()
    {
        foreach (var founder in FounderBook.All)
        {
            await world.Get<SeatBook>().PutRepresentative(founder, old: null, Contact.Of($"Zetel {founder.Name}", $"{founder.Id}@zetel.example"), world.Patience);
        }
    }

    private Task<Written> Adopted(string subject, DateOnly? on) => world.Get<AdoptionBook>().Record(
        new Adoption
        {
            Id = subject,
            Subjects = [subject],
            On = on ?? world.Today,
            MinutesName = "verslag.pdf",
            MinutesSha256 = new string('0', 64),
            RecordedBy = World.Desk,
            RecordedAt = world.Now,
        },
        world.Patience);

    private async Task<Party> AParty(string name, PartyKind kind, string[] contacts)
    {
        var number = Interlocked.Increment(ref parties);
        var digits = (10_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var supplier = kind == PartyKind.Supplier;
        var addresses = contacts.Length > 0 ? contacts : [string.Create(CultureInfo.InvariantCulture, $"contact@partij{number}.example")];
        var party = new Party
        {
            Id = supplier ? $"kvk{digits}" : $"bg{digits[3..]}",
            Name = name,
            Kind = kind,
            Kvk = supplier ? digits : null,
            BoardNumber = supplier ? null : digits[3..],
            Contacts = [.. addresses.Select(address => Contact.Of(address.Split('@')[0], address))],
            Products = supplier ? [new ProductRef("p1", $"{name} Rekenen", ProductKind.LearningMaterial)] : [],
            Joinings = [new Joining(JoiningKind.Accession, Amsterdam.Day(World.Beginning).AddYears(-1), Until: null, "2.0")],
        };
        await world.Get<PartyRegister>().Save(party.Id, _ => party, world.Patience);
        return (await world.Get<PartyRegister>().Find(party.Id, world.Patience))!.Value;
    }
}
