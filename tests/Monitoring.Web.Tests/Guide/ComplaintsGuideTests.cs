using System.Globalization;
using System.Text;
using Monitoring.Complaints;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Monitoring.Web.Complaints;
using Xunit;

namespace Monitoring.Web.Guide;

/// <summary>The part of <c>docs/complaints.md</c> that says how a case goes is drawn from the code.</summary>
public class ComplaintsGuideTests
{
    private const string Write = "MONITORING_DOCS";
    private const string Begin = "<!-- uit de code -->\n";
    private const string End = "<!-- einde -->";
    private static readonly Language L = new(english: false);

    // In words of the guide; the terms themselves and their number of days are the code's.
    private static readonly Dictionary<string, (string Step, string What, string Then)> Terms = new()
    {
        [nameof(CaseTerms.AdmissibilityDays)] = ("Geregistreerd (geschil, klacht)", "Vanaf het binnenkomen tot het woord van het secretariaat of de zaak in behandeling wordt genomen.", "De taak is te laat. De zaak eindigt niet vanzelf."),
        [nameof(CaseTerms.HearingDays)] = ("Wederhoor", "Vanaf de aankomst van de vraag om te antwoorden.", "De zaak gaat zonder antwoord verder, en dat staat erbij."),
        [nameof(CaseTerms.ReplyDays)] = ("Reactie", "Vanaf de aankomst van het antwoord bij de indiener.", "De zaak gaat zonder reactie naar het Platform."),
        [nameof(CaseTerms.ConsultationDays)] = ("Overleg in het Platform", "Vanaf het einde van het wederhoor tot de dag waarop het Platform heeft vergaderd.", "De taak is te laat. De zaak eindigt niet vanzelf."),
        [nameof(CaseTerms.ProposalDays)] = ("Overleg in het Platform", "Vanaf het verslag tot het voorstel aan de zetels.", "De taak is te laat. De zaak eindigt niet vanzelf."),
        [nameof(CaseTerms.VoteDays)] = ("Stemming", "Vanaf het openen van de stemming.", "De stemming sluit en wordt geteld."),
        [nameof(CaseTerms.StandstillDays)] = ("Besloten", "Vanaf de aankomst van de brief over de maatregel.", "De maatregel gaat in."),
        [nameof(CaseTerms.JudgeDays)] = ("Opvolging", "Vanaf de dag van de opvolging tot het oordeel van het secretariaat.", "De taak is te laat. De zaak eindigt niet vanzelf."),
        [nameof(CaseTerms.DeliveryDays)] = ("In elke brief", "Wat de dag in een brief toelaat voor de bezorging.", "–"),
        [nameof(CaseTerms.ReminderDays)] = ("In elke stap met een termijn", "Hoe lang voor de laatste dag de herinnering gaat.", "–"),
    };

    [Fact]
    public void The_guide_draws_the_course_and_its_terms_as_the_code_has_them()
    {
        var file = Path.Combine(Repository.Root, "docs", "complaints.md");
        var text = File.ReadAllText(file);
        var (from, until) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var drawn = Drawn();
        if (Environment.GetEnvironmentVariable(Write) == "write")
        {
            File.WriteAllText(file, text[..from] + drawn + text[until..]);
            return;
        }

        Assert.True(text[from..until] == drawn, $"docs/complaints.md does not say what the code does. Run this test with {Write}=write, and read what changed.");
    }

    [Fact]
    public void Every_state_can_be_reached_and_what_has_ended_goes_on_only_by_what_came_at_the_last_second()
    {
        var reached = CaseMap.Moves.Select(move => move.To).Append(ComplaintState.Intention).ToHashSet();
        Assert.Empty(Enum.GetValues<ComplaintState>().Except(reached));
        Assert.All(CaseMap.Moves.Where(move => move.From.IsEnd()), move => Assert.Equal(ComplaintState.Closed, move.From));
        Assert.Equal(CaseMap.Moves.Count, CaseMap.Moves.DistinctBy(move => (move.From, move.To)).Count());
    }

    private static string Drawn()
    {
        var text = new StringBuilder("## Het verloop\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in Enum.GetValues<ComplaintState>())
        {
            text.Append(CultureInfo.InvariantCulture, $"  state \"{L.Name(state)}\" as {state}\n");
        }

        text.Append("  [*] --> Intention: eigen onderzoek\n  [*] --> Registered: geschil of klacht\n");
        foreach (var move in CaseMap.Moves)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {move.From} --> {move.To}: {move.Why.Nl}\n");
        }

        foreach (var end in Enum.GetValues<ComplaintState>().Where(state => state.IsEnd()))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {end} --> [*]\n");
        }

        text.Append("```\n\n| van | naar | waarom |\n| --- | --- | --- |\n");
        foreach (var move in CaseMap.Moves)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {L.Name(move.From)} | {L.Name(move.To)} | {move.Why.Nl} |\n");
        }

        text.Append("\n## De termijnen\n\nIn werkdagen. Een zaak houdt het Reglement waarmee zij begon; zonder vastgesteld Reglement gelden de termijnen van het systeem.\n\n| stap | wat | zonder Reglement |");
        foreach (var reglement in ShippedReglements.All)
        {
            text.Append(CultureInfo.InvariantCulture, $" {reglement.Version} |");
        }

        text.Append(" als zij voorbij is |\n| --- | --- | --- |").Append(string.Concat(ShippedReglements.All.Select(_ => " --- |"))).Append(" --- |\n");
        foreach (var term in typeof(CaseTerms).GetProperties().Where(property => property.PropertyType == typeof(int)))
        {
            var (step, what, then) = Terms[term.Name];
            text.Append(CultureInfo.InvariantCulture, $"| {step} | {what} | {term.GetValue(Reglement.None.Terms)} |");
            foreach (var reglement in ShippedReglements.All)
            {
                text.Append(CultureInfo.InvariantCulture, $" {term.GetValue(reglement.Terms)} |");
            }

            text.Append(CultureInfo.InvariantCulture, $" {then} |\n");
        }

        return text.Append('\n').ToString();
    }
}
