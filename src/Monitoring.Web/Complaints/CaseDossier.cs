using System.Net;
using System.Text;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Complaints;

/// <summary>The whole case as the secretariaat keeps it, as one document to print: HTML that needs nothing from elsewhere. It holds what only the secretariaat may see, and says so.</summary>
internal sealed class CaseDossier
{
    private const string Style = """
        body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem;font:17px/1.55 "Source Sans 3",system-ui,sans-serif;color:#16243a;background:#fff}
        h1{font-size:1.9rem;line-height:1.2;margin-bottom:.25rem}h2{font-size:1.35rem;margin-top:2.2rem;border-bottom:2px solid #0b5cad}h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d5dce6;font-weight:400}
        thead th{font-weight:600;color:#46566e}.small{color:#46566e;font-size:1rem}.w{white-space:pre-line;overflow-wrap:anywhere}blockquote{margin:.5rem 0;padding-left:1rem;border-left:4px solid #93a2b7}
        .warn{border:2px solid #9a3412;padding:.5rem 1rem}code{overflow-wrap:anywhere;font-size:.85em}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}tr,blockquote{break-inside:avoid}@page{margin:2cm}}
        """;

    private readonly StringBuilder text = new();
    private readonly CaseContents contents;
    private readonly Complaint complaint;
    private readonly Language l;

    private CaseDossier(CaseContents contents, Language l) => (this.contents, complaint, this.l) = (contents, contents.Case, l);

    /// <summary>The document.</summary>
    public static string Of(CaseContents contents, DateTimeOffset at, Language l)
    {
        var dossier = new CaseDossier(contents, l);
        dossier.Head(at);
        dossier.About();
        dossier.Said();
        dossier.Platform();
        dossier.Measures();
        dossier.TimeLine();
        dossier.Letters();
        dossier.Files();
        var title = WebUtility.HtmlEncode($"{l["Dossier", "Case file"]}: {contents.Case.RespondentName}");
        return $"""
            <!doctype html>
            <html lang="{l.Tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
            <style>{Style}</style></head>
            <body><main>
            {dossier.text}</main></body></html>

            """;
    }

    private void Head(DateTimeOffset at)
    {
        Add("h1", complaint.RespondentName);
        Add("p", $"{l.Name(complaint.Kind)}{(complaint.Complainant is { } by ? l[$" van {by.Name}", $" by {by.Name}"] : "")}. {l.Subject(complaint.Subject, complaint.RoundName)}");
        Add("p", l[
            "Dit is het hele dossier zoals het secretariaat het bewaart. Er staat vertrouwelijk bewijs in, en wat een partij of zetel niet mag lezen. Geef het niet door.",
            "This is the whole case file as the secretariat keeps it. It holds confidential evidence, and what a side or a seat may not read. Do not pass it on."], "warn");
        Table(
        [
            (l["Stand", "State"], l.Name(complaint.State)),
            (l["Geopend", "Opened"], l.DateTime(complaint.OpenedAt)),
            (l["Convenant", "Convenant"], complaint.ConvenantVersion),
            (l["Reglement", "Reglement"], complaint.ReglementVersion ?? l["geen: alle zetels moeten het eens zijn (artikel 8, lid 5)", "none: every seat must consent (article 8(5))"]),
            (l["Zaak", "Case"], complaint.Id),
            (l["Gemaakt", "Made"], l.DateTime(at)),
        ]);
        if (complaint.EndReasons is { Length: > 0 } reasons)
        {
            Add("h3", l["Waarom de zaak eindigde", "Why the case ended"]);
            Quote(reasons);
        }
    }

    private void About()
    {
        Add("h2", l["Waar de zaak over gaat", "What the case is about"]);
        if (complaint.ConductOn is { } on)
        {
            Add("p", l[$"Het gebeurde op {l.Date(on)}.", $"It happened on {l.Date(on)}."]);
        }

        foreach (var item in complaint.Missed)
        {
            Add("p", $"{item.Title.In(l.English)} ({ArticleNumber.InWords(item.Articles, l.English)})");
        }

        if (complaint.Articles.Count > 0)
        {
            Add("p", ArticleNumber.InWords(complaint.Articles, l.English));
        }

        if (complaint.Decision is { } decision)
        {
            Add("h3", l["Besluit over het voornemen", "Decision on the intention"]);
            Quote(decision.Reasons);
            Small($"{decision.By}, {l.DateTime(decision.At)}");
        }

        if (complaint.Admissibility is { } admissibility)
        {
            Add("h3", admissibility.Ground is null ? l["In behandeling genomen", "Admitted"] : l["Niet in behandeling genomen", "Not admitted"]);
            if (admissibility.Ground is { } ground)
            {
                Add("p", l.Ground(ground));
            }

            Quote(admissibility.Reasons);
            Small($"{admissibility.By}, {l.DateTime(admissibility.At)}");
        }
    }

    private void Said()
    {
        Add("h2", l["Wat er is gezegd", "What was said"]);
        if (contents.Statements.Count == 0 && !complaint.Explanations.Any())
        {
            Add("p", l["Nog niets.", "Nothing yet."]);
        }

        foreach (var explanation in complaint.Explanations)
        {
            Add("h3", l["Uitleg van de verweerder", "The respondent's explanation"]);
            Small($"{explanation.Name}, {l.DateTime(explanation.At)}");
            Quote(explanation.Text);
        }

        foreach (var said in contents.Statements)
        {
            Add("h3", l.Name(said.Kind));
            Small($"{l.Name(said.By)}, {said.Name}, {l.DateTime(said.At)}");
            Quote(said.Text);
            if (said.Files.Count > 0)
            {
                Small($"{l["Bestanden:", "Files:"]} {string.Join(", ", said.Files.Select(file => file.Name))}");
            }
        }

        if (complaint.Settlement is { } settlement)
        {
            Add("h3", l["Schikking", "Settlement"]);
            Small($"{l.Name(settlement.By)}, {settlement.Name}, {l.DateTime(settlement.At)}");
            Quote(settlement.Terms);
            if (settlement.AcceptedAt is { } accepted)
            {
                Small(l[$"Aanvaard door {settlement.AcceptedBy}, {l.DateTime(accepted)}", $"Accepted by {settlement.AcceptedBy}, {l.DateTime(accepted)}"]);
            }
        }
    }

    private void Platform()
    {
        foreach (var meeting in complaint.EarlierConsultations.Append(complaint.Consultation).OfType<Consultation>())
        {
            Add("h2", l["Overleg in het Platform", "Consultation in the Platform"]);
            Add("p", $"{l.Date(meeting.On)}{(meeting.Minutes is { } minutes ? $": {minutes.Name}" : "")}");
            Quote(meeting.Conclusion ?? "");
        }

        foreach (var proposal in contents.Proposals)
        {
            Add("h2", l[$"Voorstel {proposal.Number}", $"Proposal {proposal.Number}"]);
            Small($"{proposal.By}, {l.DateTime(proposal.At)}");
            Add("h3", l["De feiten", "The facts"]);
            Add("p", proposal.Facts, "w");
            Add("h3", l["De overwegingen", "The considerations"]);
            Add("p", proposal.Considerations, "w");
            Add("p", ArticleNumber.InWords(proposal.Articles, l.English));
            Add("h3", l["Wat wordt voorgesteld", "What is proposed"]);
            Add("p", proposal.Ruling, "w");
            if (proposal.Measure is { } measure)
            {
                Add("p", $"{l.Name(measure.Kind)}. {l.RestsOn(measure.Power)}.");
                Add("p", measure.Terms, "w");
            }

            Table(contents.Ballots.Where(ballot => ballot.Proposal == proposal.Number).Select(ballot =>
                (FounderBook.Find(ballot.Seat)?.Name ?? ballot.Seat, $"{l.Name(ballot.Vote)} ({ballot.Name}, {l.DateTime(ballot.At)}) {ballot.Reasons}")));
            if (complaint.Votes.FirstOrDefault(vote => vote.Proposal == proposal.Number) is { } closed)
            {
                Add("p", l.Outcome(closed));
            }
        }
    }

    private void Measures()
    {
        foreach (var taken in complaint.Measures)
        {
            Add("h2", $"{l["Maatregel", "Measure"]}: {l.Name(taken.Measure.Kind).ToLower(l.Culture)}");
            Add("p", taken.Measure.Terms, "w");
            Add("p", l.Standing(taken));
            if (taken.Judgement is { } judgement)
            {
                Quote(judgement.Reasons);
                Small($"{judgement.By}, {l.DateTime(judgement.At)}");
            }
        }
    }

    private void TimeLine()
    {
        Add("h2", l["Het verloop", "The course"]);
        Table(CaseMoment.Of(contents, l).Select(moment => (l.DateTime(moment.At), string.Join("\n", new[] { moment.What, moment.By, moment.Words }.Where(part => !string.IsNullOrEmpty(part))))));
        foreach (var extension in complaint.Extensions)
        {
            Small($"{l.Name(extension.State)}: {l.Date(extension.From)} → {l.Date(extension.To)}. {extension.Reasons} ({extension.By})");
        }
    }

    private void Letters()
    {
        Add("h2", l["Onze brieven", "Our letters"]);
        Table(complaint.Letters.Letters.Select(letter =>
            (l.DateTime(letter.At), $"{l.Letter(letter.Step)}, {l.Turn(CaseLetter.SideOf(letter.Step)).ToLower(l.Culture)}: {l.Delivery(letter.State).Word.ToLower(l.Culture)}")));
    }

    private void Files()
    {
        var files = CaseArchive.FilesOf(contents);
        if (files.Count == 0)
        {
            return;
        }

        Add("h2", l["Bestanden", "Files"]);
        text.Append("<table><tbody>");
        foreach (var (name, file) in files)
        {
            text.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(name)).Append("</th><td>").Append(WebUtility.HtmlEncode(l.Size(file.Length))).Append("<br><code>").Append(file.Sha256).AppendLine("</code></td></tr>");
        }

        text.AppendLine("</tbody></table>");
    }

    private void Add(string tag, string words, string? kind = null) =>
        text.Append('<').Append(tag).Append(kind is null ? "" : $" class=\"{kind}\"").Append('>').Append(WebUtility.HtmlEncode(words)).Append("</").Append(tag).AppendLine(">");

    private void Small(string words) => Add("p", words, "small");

    private void Quote(string words)
    {
        if (words.Length > 0)
        {
            Add("blockquote", words, "w");
        }
    }

    private void Table(IEnumerable<(string Name, string Words)> rows)
    {
        text.Append("<table><tbody>");
        foreach (var (name, words) in rows)
        {
            text.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(name)).Append("</th><td class=\"w\">").Append(WebUtility.HtmlEncode(words)).AppendLine("</td></tr>");
        }

        text.AppendLine("</tbody></table>");
    }
}
