using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>The report of a closed round as people read and keep it: one HTML file, Dutch and English, without anything from elsewhere. It names no party.</summary>
public sealed class ReportPage
{
    private static readonly (RequestStatus Status, LocalText What)[] Endings =
    [
        (RequestStatus.Accepted, new("Goedgekeurd", "Accepted")),
        (RequestStatus.CaseRegistered, new("Zaak geregistreerd (artikel 12)", "Case registered (article 12)")),
        (RequestStatus.ClosedWithoutEvidence, new("Zonder bewijs, met redenen gesloten", "Without evidence, closed with reasons")),
        (RequestStatus.Withdrawn, new("Uitgetreden (artikel 11, lid 7)", "Left the Convenant (article 11(7))")),
        (RequestStatus.Cancelled, new("Zonder gevolg geëindigd bij het sluiten", "Ended without consequence when the round closed")),
    ];

    private readonly ReportWriter to;
    private readonly bool english;

    private ReportPage(bool english) => (this.english, to) = (english, new ReportWriter(english));

    /// <summary>The page. The same totals make the same page.</summary>
    public static string Of(Round round, RoundReport report, Framework framework, IReadOnlyList<Adoption> restsOn)
    {
        string In(bool english) => new ReportPage(english).Section(round, report, framework, restsOn);
        return ReportWriter.Page($"Verslag: {round.Name}", In);
    }

    private string Section(Round round, RoundReport report, Framework framework, IReadOnlyList<Adoption> restsOn)
    {
        to.Add("h1", to.Say($"Verslag van {round.Name}", $"Report of {round.Name}"));
        to.Add("p", to.Say("Totalen van een afgesloten monitoringronde van het Convenant Digitale Onderwijsmiddelen en Privacy (artikel 9, lid 1). Geen partij wordt genoemd.",
            "Totals of a closed monitoring round of the Convenant Digitale Onderwijsmiddelen en Privacy (article 9(1)). No party is named."));
        Asked(round, framework, restsOn);
        CameIn(round, report);
        to.Add("h2", to.Say("Wat er per onderdeel is goedgekeurd", "What was accepted, item by item"));
        to.Add("p", to.Say("Geteld zijn de antwoorden van partijen van wie het bewijs is goedgekeurd. Een onderdeel per product telt elk product. Goedkeuring betekent dat het gevraagde bewijs is gegeven; het is geen oordeel over producten.",
            "Counted are the answers of parties whose evidence was accepted. An item per product counts each product. Acceptance means that the evidence was given; it is no judgement on products."));
        foreach (var item in framework.Items.Where(item => round.Whom.Kinds.Contains(item.Audience) && report.Items[item.Id].Asked > 0))
        {
            Item(item, report.Items[item.Id], severalKinds: round.Whom.Kinds.Count > 1);
        }

        return to.ToString();
    }

    private void Asked(Round round, Framework framework, IReadOnlyList<Adoption> restsOn)
    {
        to.Add("h2", to.Say("Gevraagd, en van wie", "What was asked, and of whom"));
        var rows = new List<(string, string)>
        {
            (to.Say("Kader", "Framework"), $"{framework.Version} ({framework.Title.In(english)}), Convenant {framework.ConvenantVersion}"),
            (to.Say("Van wie", "Of whom"), round.Whom.Kind is { } kind ? to.Kind(kind) : to.Say("Alle partijen", "All parties")),
            (to.Say("Begonnen", "Started"), to.Day(round.StartedAt)),
            (to.Say("Om bewijs te geven", "To give evidence"), to.Days(round.Terms.AnswerDays)),
            (to.Say("Na de laatste oproep", "After the last call"), to.Days(round.Terms.GraceDays)),
            (to.Say("Om uit te leggen", "To explain"), to.Days(round.Terms.ExplanationDays)),
        };
        if (round.Cohort is { } cohort)
        {
            rows.Add((to.Say("Partij geworden", "Became a party"), $"{Amsterdam.Long(cohort.From, english)} – {Amsterdam.Long(cohort.Until ?? Amsterdam.Day(round.StartedAt), english)}"));
        }

        foreach (var adoption in restsOn)
        {
            rows.Add((to.Say("Vastgesteld door het Platform", "Adopted by the Platform"), Amsterdam.Long(adoption.On, english)));
        }

        foreach (var shift in round.Shifts)
        {
            rows.Add((Amsterdam.Long(Amsterdam.Day(shift.Until), english), shift.InWords().In(english)));
        }

        if (round.ClosedBecause is { } because)
        {
            rows.Add((to.Say("Met de hand gesloten", "Closed by hand"), because));
        }

        to.Table(rows.Select(row => (row.Item1, (IReadOnlyList<string>)[row.Item2])), wide: true);
        if (round.Sample is { } sample)
        {
            to.Add("h3", to.Say("De steekproef", "The sample"));
            to.AddWithCode(
                to.Say("De seed is", "The seed is"),
                sample.Seed,
                to.Say("Van elke soort zijn de eerste partijen gevraagd in de volgorde van SHA-256(seed|partij).", "Of each kind the first parties were asked in the order of SHA-256(seed|party)."));
            to.Table(round.Drawn.Select(d => (to.Kind(d.Kind), (IReadOnlyList<string>)[to.Say($"{d.Size} van {d.Population}", $"{d.Size} of {d.Population}")])));
        }
    }

    private void CameIn(Round round, RoundReport report)
    {
        to.Add("h2", to.Say("Wat er binnenkwam", "What came in"));
        if (report.Kinds.Count == 0)
        {
            to.Add("p", to.Say("Niemand is gevraagd.", "Nobody was asked."));
            return;
        }

        IEnumerable<string> Of(Func<KindTally, int> count) => report.Kinds.Select(kind => to.Number(count(kind)));
        var rows = new List<(string, IReadOnlyList<string>)>
        {
            (to.Say("Gevraagd", "Asked"), [.. Of(k => k.Asked)]),
            (to.Say("Brief aangekomen", "Letter arrived"), [.. Of(k => k.Arrived)]),
            (to.Say("Verklaard, minstens één keer", "Declared, at least once"), [.. Of(k => k.Declared)]),
        };
        rows.AddRange(Endings.Select(ending => (ending.What.In(english), (IReadOnlyList<string>)[.. Of(k => k.Count(ending.Status))])));
        to.Table(rows, heads: [.. report.Kinds.Select(k => to.Kind(k.Kind))]);

        var progress = RoundProgress.Of(
            round with { EndedAt = round.EndedAt ?? report.MadeAt },
            new RoundFigures { RoundId = round.Id, Bucket = 0, DeclaredOn = report.DeclaredOn, ByStatus = new Dictionary<RequestStatus, int> { [RequestStatus.Accepted] = report.Kinds.Sum(k => k.Asked) } },
            Amsterdam.Day(report.MadeAt));
        to.Add("h3", to.Say("Voor het eerst verklaard, per week", "Declared for the first time, by the week"));
        var start = Amsterdam.Day(round.StartedAt);
        to.Table(progress.Weeks.Select(day => (Amsterdam.Long(start.AddDays(day), english), (IReadOnlyList<string>)[to.Number(progress.At(day) ?? 0), $"{progress.PercentAt(day)}%"])),
            heads: [to.Say("Partijen", "Parties"), to.Say("Deel", "Share")]);
    }

    private void Item(EvidenceItem item, ItemResult result, bool severalKinds)
    {
        to.Add("h3", item.Title.In(english));
        var scope = item.Scope == ItemScope.PerProduct ? to.Say("per product", "per product") : to.Say("per partij", "per party");
        to.Add("p", $"{ArticleNumber.InWords(item.Articles, english)} · {scope}{(severalKinds ? $" · {to.Kind(item.Audience)}" : "")}", " class=\"small\"");
        var rows = new List<(string, IReadOnlyList<string>)>
        {
            (to.Say("Gevraagd", "Asked"), [to.Number(result.Asked)]),
            (to.Say("Goedgekeurd", "Accepted"), [to.Number(result.Answered)]),
        };
        if (item.NotApplicableAllowed)
        {
            rows.Add((to.Say("waarvan niet van toepassing, met reden", "of which does not apply, with a reason"), [to.Number(result.NotApplicable)]));
        }

        rows.AddRange(item.Choices.Select(option => ("– " + option.Text.In(english), (IReadOnlyList<string>)[to.Number(result.Options.GetValueOrDefault(option.Id))])));
        if (item.TakesFiles)
        {
            rows.Add((to.Say("met bestanden", "with files"), [to.Number(result.WithFiles)]));
        }

        if (result.Confirmed > 0)
        {
            rows.Add((to.Say("bevestigd uit een eerdere ronde", "confirmed from an earlier round"), [to.Number(result.Confirmed)]));
        }

        rows.AddRange(item.Clauses.Where(clause => result.Deviations.ContainsKey(clause.Id))
            .Select(clause => (to.Say("afwijkingen: ", "deviations: ") + clause.Text.In(english), (IReadOnlyList<string>)[to.Number(result.Deviations[clause.Id])])));
        if (item.Proofs.Any(proof => proof.Kind == ProofKind.Number))
        {
            rows.Add((to.Say("opgegeven aantal, samen", "number given, together"), [to.Number(result.NumberTotal)]));
        }

        to.Table(rows);
    }
}
