using Monitoring.Register;
using Monitoring.Story.Round;

namespace Monitoring.Story.Complaint;

/// <summary>Cases to their end: a dispute that is settled, and evidence that stays away, without a Reglement and with one.</summary>
public sealed class ComplaintChapter : Chapter
{
    private const string Hearing = "Wij willen uw kant horen";
    private const string Explanation = "Wij vragen u om uitleg";

    private static readonly Member Silent = Cast.That("Stil").First();
    private static readonly Member Board = Cast.That("Bestuur").First();

    private static readonly IReadOnlyList<(string Name, string Text)> Files = Cast.FilesOf([Silent, Board]);

    private int hearings;
    private int explanations;

    /// <inheritdoc/>
    public override string Name => "complaint";

    /// <inheritdoc/>
    public override string Shows => "cases: a dispute settled; missing evidence without a Reglement to 'niet opgelost', and under an adopted one through an improvement plan to a suspension";

    /// <inheritdoc/>
    public override async Task Play(Stage stage, CancellationToken cancellation)
    {
        var desk = new DeskActs(stage);
        var cases = new CaseDesk(stage, desk);
        var time = new Round.Calendar(stage);
        if (stage.Process is { } process)
        {
            var folder = await ImportActs.Folder(Files, cancellation);
            stage.Check("import of two parties", (await process.Command(["import", folder], cancellation)).ExitCode == 0);
            Directory.Delete(folder, recursive: true);
            await process.Start(cancellation);
            await desk.SignIn(cancellation);
        }
        else
        {
            await desk.SignIn(cancellation);
            await new ImportActs(stage, desk.Browser).ByPage(Files, cancellation);
        }

        await time.MoveToWork(cancellation);
        await cases.RecordSeats(cancellation);
        using var board = new Participant(stage, Board.First);
        using var supplier = new Participant(stage, Silent.First);

        await board.BringDispute(Board, Silent, (await time.Today(cancellation)).AddDays(-30), cancellation);
        var dispute = await cases.Find(Silent, cancellation);
        stage.Tell(await time.Now(cancellation), "A board brings a dispute, by a link that went to its address in the register");
        await cases.Admit(dispute, cancellation);
        await Heard(time, cancellation);
        await supplier.ProposeToSettle("De leverancier meldt het aan ons; wij melden het aan de ouders.", cancellation);
        await time.MoveDays(0, cancellation);
        await board.Agree(cancellation);
        await time.MoveDays(0, cancellation);
        stage.Tell(await time.Now(cancellation), "The supplier proposes to settle, and the board agrees");
        stage.Check("the dispute ends settled, and nothing was put to the seats", (await cases.Read(dispute, cancellation)).Contains("pgelost", StringComparison.Ordinal));

        await desk.StartRound("Najaar leveranciers", await time.Today(cancellation), cancellation);
        stage.Tell(await time.Now(cancellation), "A round starts; the supplier stays silent");
        var without = await Registered(stage, cases, time, cancellation);
        await Heard(time, cancellation);
        await time.MoveUntil("De zaak gaat verder zonder antwoord", 2, cancellation);
        stage.Tell(await time.Now(cancellation), "The case is registered; the hearing lapses without an answer, and the case goes on");
        await cases.Meet(without, "De partij hield zich niet aan de afspraken.", cancellation);
        await cases.Propose(without, measure: null, followUpOn: null, cancellation);
        await Vote(stage, cases, without, "Abstain", cancellation);
        stage.Tell(await time.Now(cancellation), "Without a Reglement every seat must consent (8.5): one abstains");
        stage.Check("so there is no decision", (await cases.Read(without, cancellation)).Contains("een besluit", StringComparison.Ordinal));
        await cases.EndUnresolved(without, cancellation);
        await time.MoveDays(1, cancellation);
        stage.Check("and the case ends niet opgelost", (await cases.Read(without, cancellation)).Contains("iet opgelost", StringComparison.Ordinal));

        await cases.AdoptReglement(cancellation);
        await desk.StartRound("Voorjaar leveranciers", await time.Today(cancellation), cancellation);
        stage.Tell(await time.Now(cancellation), "The Platform adopts the sample of the Reglement; a second round starts, and the supplier stays silent again");
        var plan = await Registered(stage, cases, time, cancellation);
        await Heard(time, cancellation);
        await supplier.Answer("Wij hadden geen tijd.", cancellation);
        await time.MoveDays(1, cancellation);
        stage.Tell(await time.Now(cancellation), "The supplier is heard");
        await cases.Meet(plan, "Een verbeterplan is de volgende stap.", cancellation);
        await cases.Propose(plan, "verbeterplan", (await time.Today(cancellation)).AddDays(60), cancellation);
        await Vote(stage, cases, plan, "For", cancellation);
        await time.MoveUntil("De maatregel is ingegaan", 2, cancellation);
        stage.Tell(await time.Now(cancellation), "All seats vote for an improvement plan; it is in force after its notice arrived and the standstill passed");
        await time.MoveUntil("Laat zien dat u de maatregel nakwam", 2, cancellation);
        await time.MoveDays(15, cancellation);
        await cases.JudgeNotKept(plan, cancellation);
        stage.Tell(await time.Now(cancellation), "On its day nothing was done: the secretary says that the plan was not kept, and the supplier is heard anew");
        await Heard(time, cancellation);
        await time.MoveUntil("De zaak gaat verder zonder antwoord", 4, cancellation);
        await cases.Meet(plan, "Schorsing van het beeldmerk is de volgende stap.", cancellation);
        await cases.Propose(plan, "schorsing-beeldmerk", (await time.Today(cancellation)).AddDays(120), cancellation);
        await Vote(stage, cases, plan, "For", cancellation);
        stage.Check("before the standstill has passed the beeldmerk is there", !(await cases.Mark(Silent, cancellation)).Contains("eschorst", StringComparison.Ordinal));
        await time.MoveUntil("De maatregel is ingegaan", 4, cancellation);
        stage.Tell(await time.Now(cancellation), "The beeldmerk is suspended");
        stage.Check("after it the beeldmerk is suspended", (await cases.Mark(Silent, cancellation)).Contains("eschorst", StringComparison.Ordinal));
        stage.Check("the supplier can read the decision", (await supplier.Read(cancellation)).Contains("esluit", StringComparison.Ordinal));
    }

    private async Task<string> Registered(Stage stage, CaseDesk cases, Round.Calendar time, CancellationToken cancellation)
    {
        explanations += 2;
        await time.MoveUntil(Explanation, explanations, cancellation);
        await time.MoveDays(21, cancellation);
        var one = await cases.Find(Silent, cancellation);
        stage.Check("as long as it is an intention nothing is put to the seats", !(await cases.Read(one, cancellation)).Contains("zetels", StringComparison.Ordinal));
        await cases.Register(one, cancellation);
        return one;
    }

    private Task Heard(Round.Calendar time, CancellationToken cancellation)
    {
        hearings += 2;
        return time.MoveUntil(Hearing, hearings, cancellation);
    }

    private static async Task Vote(Stage stage, CaseDesk cases, string one, string last, CancellationToken cancellation)
    {
        var seats = FounderBook.All.ToList();
        foreach (var founder in seats)
        {
            using var seat = new Participant(stage, CaseDesk.SeatOf(founder));
            await seat.Vote(founder == seats[^1] ? last : "For", cancellation);
        }

        await cases.CloseVote(one, cancellation);
    }
}
