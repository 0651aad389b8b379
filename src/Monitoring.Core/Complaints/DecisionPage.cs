using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>
/// A decision as people read and keep it: one HTML file, Dutch and English, without anything from elsewhere. The same facts make the same page. It is one for all who take part: it holds only
/// what both sides and the seats may read, names no person, and tells how many seats voted how, not which.
/// </summary>
public sealed class DecisionPage
{
    private readonly ReportWriter to;
    private readonly bool english;

    private DecisionPage(bool english) => (this.english, to) = (english, new ReportWriter(english));

    /// <summary>The page.</summary>
    public static string Of(DecisionFacts facts) => ReportWriter.Page($"Besluit: {NameOf(facts.Case, english: false)}", english => new DecisionPage(english).Section(facts));

    /// <summary>What a case is about, in a line.</summary>
    public static string NameOf(Complaint complaint, bool english) => complaint.Subject.Length > 0 ? complaint.Subject
        : complaint.RoundName is { } round ? (english ? $"evidence for {round}" : $"bewijs voor {round}")
        : complaint.RespondentName;

    private string Section(DecisionFacts facts)
    {
        to.Add("h1", to.Say($"Besluit: {NameOf(facts.Case, english: false)}", $"Decision: {NameOf(facts.Case, english: true)}"));
        to.Add("p", to.Say(
            "Besluit van het Platform van het Convenant Digitale Onderwijsmiddelen en Privacy.", "Decision of the Platform of the Convenant Digitale Onderwijsmiddelen en Privacy."));
        About(facts);
        to.Add("h2", to.Say("De feiten", "The facts"));
        to.Paragraphs(facts.Proposal.Facts);
        Said(facts);
        to.Add("h2", to.Say("De overwegingen", "The considerations"));
        to.Paragraphs(facts.Proposal.Considerations);
        Articles(facts);
        to.Add("h2", to.Say("Het besluit", "The decision"));
        to.Paragraphs(facts.Proposal.Ruling);
        Measure(facts);
        How(facts);
        to.Add("h2", to.Say("Wat dit besluit wel en niet is", "What this decision is and is not"));
        to.Add("p", TextRules.Standing.In(english));
        to.Add("p", facts.Reglement.Publishes
            ? to.Say("Het Reglement bepaalt of en hoe dit besluit openbaar wordt.", "The Reglement says whether and how this decision is made public.")
            : to.Say("Dit besluit wordt niet gepubliceerd. Het is voor wie bij de zaak hoort.", "This decision is not published. It is for who takes part in the case."));
        return to.ToString();
    }

    private void About(DecisionFacts facts)
    {
        var complaint = facts.Case;
        var rows = new List<(string, string)>
        {
            (to.Say("Soort zaak", "Kind of case"), complaint.Kind switch
            {
                ComplaintKind.Dispute => to.Say("Geschil tussen partijen (artikel 12, lid 1)", "Dispute between parties (article 12(1))"),
                ComplaintKind.Complaint => to.Say("Klacht over een partij (artikel 12, lid 1)", "Complaint about a party (article 12(1))"),
                _ => to.Say("Eigen onderzoek van het Platform (artikel 9 en artikel 12, lid 1)", "The Platform's own motion (article 9 and article 12(1))"),
            }),
            (to.Say("Over", "About"), complaint.RespondentName),
        };
        if (complaint.Complainant is { } complainant)
        {
            // Who is no party may be a private person.
            rows.Add((to.Say("Ingediend door", "Brought by"), complainant.PartyId is null ? to.Say("iemand die geen partij is", "somebody who is no party") : complainant.Name));
        }

        rows.Add((to.Say("Geopend", "Opened"), to.Day(complaint.OpenedAt)));
        rows.Add((to.Say("Convenant", "Convenant"), complaint.ConvenantVersion));
        rows.Add((to.Say("Reglement", "Reglement"), facts.Reglement.IsNone
            ? to.Say("Geen vastgesteld toen de zaak begon", "None adopted when the case began")
            : facts.Reglement.Version));
        to.Table(rows.Select(row => (row.Item1, (IReadOnlyList<string>)[row.Item2])), wide: true);
        if (complaint.Missed.Count > 0)
        {
            to.Add("p", to.Say("Dit bewijs kwam niet:", "This evidence did not come:"));
            to.Table(complaint.Missed.Select(item => (item.Title.In(english), (IReadOnlyList<string>)[ArticleNumber.InWords(item.Articles, english)])), wide: true);
        }
    }

    private void Said(DecisionFacts facts)
    {
        to.Add("h2", to.Say("Wat elke kant zei", "What each side said"));
        var audience = facts.Case.Complainant is null ? Audience.Respondent | Audience.Seats : Audience.Everybody;
        foreach (var explanation in facts.Case.Explanations)
        {
            to.Add("h3", to.Say($"{facts.Case.RespondentName} legde uit, op {to.Day(explanation.At)}", $"{facts.Case.RespondentName} explained, on {to.Day(explanation.At)}"));
            to.Paragraphs(explanation.Text);
        }

        var all = facts.Statements.Where(statement => statement.By is CaseSide.Complainant or CaseSide.Respondent).ToList();
        var open = all.Where(statement => (statement.Audience & audience) == audience).ToList();
        foreach (var statement in open)
        {
            var who = statement.By == CaseSide.Respondent ? facts.Case.RespondentName : facts.Case.Complainant?.PartyId is null ? to.Say("Wie de zaak bracht", "Who brought the case") : facts.Case.Complainant.Name;
            to.Add("h3", to.Say($"{who}, op {to.Day(statement.At)}", $"{who}, on {to.Day(statement.At)}"));
            to.Paragraphs(statement.Text);
            if (statement.Files.Count(file => !file.IsConfidential) is > 0 and var files)
            {
                to.Add("p", to.Say($"Met {Files(files, "bestand", "bestanden")}.", $"With {Files(files, "file", "files")}."), " class=\"small\"");
            }
        }

        if (open.Count < all.Count)
        {
            to.Add("p", to.Say("Wat een kant vertrouwelijk gaf, staat hier niet.", "What a side gave in confidence does not stand here."));
        }

        if (facts.Case.Heard == HearingEnd.Lapsed)
        {
            to.Add("p", to.Say(
                $"{facts.Case.RespondentName} is gevraagd te antwoorden en deed dat niet binnen de termijn. De zaak ging verder zonder antwoord.",
                $"{facts.Case.RespondentName} was asked to answer and did not within the term. The case went on without an answer."));
        }
    }

    private void Articles(DecisionFacts facts)
    {
        to.Add("h2", to.Say("De artikelen", "The articles"));
        var convenant = Convenant.Get(facts.Case.ConvenantVersion);
        to.Table(facts.Proposal.Articles.Select(number => (ArticleNumber.InWords(number, english), (IReadOnlyList<string>)[convenant.Find(number)?.Summary.In(english) ?? ""])), wide: true);
    }

    private void Measure(DecisionFacts facts)
    {
        if (facts.Proposal.Measure is not { } measure)
        {
            to.Add("p", to.Say("Er wordt geen maatregel genomen.", "No measure is taken."));
            if (facts.Proposal.EndsUnresolved)
            {
                if (facts.NoPower is { } why)
                {
                    to.Add("p", why.Sentence().In(english));
                }

                to.Add("p", to.Say("De zaak eindigt daarmee als niet opgelost.", "With that the case ends unresolved."));
            }

            return;
        }

        to.Add("h3", to.Say("De maatregel", "The measure") + (facts.MeasureName is { } name ? $": {name.In(english)}" : ""));
        to.Paragraphs(measure.Terms);
        var days = facts.Case.CaseTerms.StandstillDays;
        var rows = new List<(string, string)>
        {
            (to.Say("Berust op", "Rests on"), measure.Power.Condition is { } condition
                ? to.Say($"voorwaarden van het beeldmerk {measure.Power.ConditionsVersion}, voorwaarde {condition} (artikel 11, lid 4)", $"conditions of the beeldmerk {measure.Power.ConditionsVersion}, condition {condition} (article 11(4))")
                : to.Say($"Reglement {measure.Power.ReglementVersion} (artikel 9, lid 2)", $"Reglement {measure.Power.ReglementVersion} (article 9(2))")),
            (to.Say("Gaat in", "Takes effect"), to.Say($"{days} werkdagen nadat de brief hierover is aangekomen", $"{days} working days after the letter about it arrived")),
        };
        if (measure.FollowUpOn is { } on)
        {
            rows.Add((to.Say("Wij kijken of het is nagekomen", "We look whether it was kept"), Amsterdam.Long(on, english)));
        }

        to.Table(rows.Select(row => (row.Item1, (IReadOnlyList<string>)[row.Item2])), wide: true);
    }

    private void How(DecisionFacts facts)
    {
        to.Add("h2", to.Say("Hoe er is besloten", "How it was decided"));
        var result = facts.Result;
        var seats = result.For.Concat(result.Against).Concat(result.Abstained).Concat(result.Silent).ToHashSet();
        var rows = new List<(string, string)>();
        if (facts.Case.Consultation is { } met)
        {
            rows.Add((to.Say("Besproken in het Platform", "Discussed in the Platform"), Amsterdam.Long(met.On, english)));
        }

        rows.Add((to.Say("Stemming gesloten", "Vote closed"), Amsterdam.LongTime(facts.At, english)));
        rows.Add((to.Say("Regel", "Rule"), facts.Reglement.Voting switch
        {
            VotingRule.Majority => to.Say("meer zetels voor dan tegen, en minstens de helft stemde", "more seats for than against, and at least half voted"),
            VotingRule.TwoThirds => to.Say("minstens twee derde van de stemmen voor, en minstens de helft stemde", "at least two thirds of the votes for, and at least half voted"),
            _ => to.Say("alle zetels stemmen in (artikel 8, lid 5)", "all seats consent (article 8(5))"),
        }));
        rows.Add((to.Say("Zetels die konden stemmen", "Seats that could vote"), Names(seats)));
        if (result.Recused.Count > 0)
        {
            rows.Add((to.Say("Zetels die zich terugtrokken", "Seats that withdrew"), Names([.. result.Recused])));
        }

        rows.Add((to.Say("Stemmen", "Votes"), to.Say(
            $"{result.For.Count} voor, {result.Against.Count} tegen, {result.Abstained.Count} onthoudingen, {result.Silent.Count} niet gestemd",
            $"{result.For.Count} for, {result.Against.Count} against, {result.Abstained.Count} abstentions, {result.Silent.Count} did not vote")));
        to.Table(rows.Select(row => (row.Item1, (IReadOnlyList<string>)[row.Item2])), wide: true);
        to.Add("p", to.Say("Hoe een zetel stemde, staat hier niet.", "How a seat voted does not stand here."), " class=\"small\"");
    }

    private static string Names(HashSet<string> seats) => string.Join(", ", FounderBook.All.Where(founder => seats.Contains(founder.Id)).Select(founder => founder.Name));

    private string Files(int count, string one, string more) => $"{to.Number(count)} {(count == 1 ? one : more)}";
}
