using System.Globalization;
using Monitoring.Register;
using Monitoring.Story.Round;
using Monitoring.TestKit;

namespace Monitoring.Story.Complaint;

/// <summary>What the secretary does in a case.</summary>
public sealed class CaseDesk(Stage stage, DeskActs desk)
{
    private readonly Round.Calendar time = new(stage);
    private readonly Visitor browser = desk.Browser;

    /// <summary>The address to which the letters to a seat go.</summary>
    public static string SeatOf(Founder founder) => $"zetel@{founder.Id}.example";

    /// <summary>Records for each of the ten seats who acts for it.</summary>
    public async Task RecordSeats(CancellationToken cancellation)
    {
        foreach (var founder in FounderBook.All)
        {
            var page = await browser.Open($"/register/initiatiefnemers/{founder.Id}/zetel", cancellation);
            await browser.Press(page, "Bewaren", cancellation, ("Name", "Z. Zetel"), ("Email", SeatOf(founder)));
        }
    }

    /// <summary>Records that the Platform adopted the sample of the Reglement.</summary>
    public async Task AdoptReglement(CancellationToken cancellation) =>
        await desk.Adopt(await time.Today(cancellation), subject => subject.StartsWith("reglement", StringComparison.Ordinal), cancellation);

    /// <summary>The address of the one case about this party that is open.</summary>
    public async Task<string> Find(Member about, CancellationToken cancellation) =>
        (await browser.Open("/zaken", cancellation)).Link(about.Name) ?? throw new InvalidOperationException($"No open case about {about.Name}.");

    /// <summary>Admits a case that a party brought.</summary>
    public Task Admit(string one, CancellationToken cancellation) => Act(one, "toelating", "Besluit vastleggen", cancellation, ("Verdict", "ja"));

    /// <summary>Registers the case, after the party was asked to explain.</summary>
    public Task Register(string one, CancellationToken cancellation) => Act(one, "", "Zaak registreren", cancellation, ("Reasons", "Er kwam geen bewijs en geen uitleg."), ("Sure", "true"));

    /// <summary>Sets the day of the meeting, lets it come, and records its minutes.</summary>
    public async Task Meet(string one, string conclusion, CancellationToken cancellation)
    {
        var on = Calendar.WorkingDays.Dutch.Add(await time.Today(cancellation), 10);
        await Act(one, "overleg", "Dag vastleggen", cancellation, ("On", Iso(on)));
        await time.MoveDays(on.DayNumber - (await time.Today(cancellation)).DayNumber, cancellation);
        await Act(one, "overleg", "Vastleggen", cancellation, ("Conclusion", conclusion), ("verslag.pdf", Samples.Pdf()));
    }

    /// <summary>Puts a proposal to the seats.</summary>
    /// <param name="one">The case.</param>
    /// <param name="measure">The measure of the Reglement; null where there is no power for any.</param>
    /// <param name="followUpOn">When is looked whether it was kept.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Propose(string one, string? measure, DateOnly? followUpOn, CancellationToken cancellation)
    {
        List<(string, object)> filled =
        [
            ("Facts", "Het bewijs bleef weg, ook na de laatste oproep."), ("Considerations", "De partij kreeg de tijd en gebruikte die niet."), ("Ruling", "De partij hield zich niet aan artikel 9, lid 1."),
        ];
        if (measure is not null)
        {
            filled.AddRange([("Measure", measure), ("Terms", "Lever alsnog al het bewijs aan."), ("FollowUpOn", followUpOn is { } on ? Iso(on) : "")]);
        }

        await Act(one, "voorstel", "Voorleggen aan de zetels", cancellation, [.. filled]);
        await time.MoveDays(0, cancellation);
    }

    /// <summary>Closes a vote in which every seat voted.</summary>
    public async Task CloseVote(string one, CancellationToken cancellation)
    {
        await Act(one, "stemming", "de stemming sluiten", cancellation);
        await time.MoveDays(0, cancellation);
    }

    /// <summary>Says that the measure was not kept.</summary>
    public Task JudgeNotKept(string one, CancellationToken cancellation) => Act(one, "maatregel", "Oordeel vastleggen", cancellation, ("Kept", "nee"), ("Reasons", "Er kwam niets."));

    /// <summary>Ends the case as unresolved.</summary>
    public Task EndUnresolved(string one, CancellationToken cancellation) => Act(one, "niet-opgelost", "niet opgelost", cancellation, ("Reasons", "Niet alle zetels stemden in (artikel 8, lid 5)."));

    /// <summary>What the page of the case says.</summary>
    public async Task<string> Read(string one, CancellationToken cancellation) => (await browser.Open(one, cancellation)).Text;

    /// <summary>What the page of the party's beeldmerk says.</summary>
    public async Task<string> Mark(Member member, CancellationToken cancellation) => (await browser.Open($"/register/{member.Id}/beeldmerk", cancellation)).Text;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task Act(string one, string page, string button, CancellationToken cancellation, params (string Field, object Value)[] filled)
    {
        var done = await browser.Press(await browser.Open(page.Length == 0 ? one : $"{one}/{page}", cancellation), button, cancellation, filled);
        if (done.Document.QuerySelector("[role=alert]") is { } wrong)
        {
            stage.Check($"{button} in {one}: {SeenPage.Words(wrong)}", holds: false);
        }
    }
}
