using Monitoring.Convenants;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Evidence;

/// <summary>An item and its answer in the words of a page.</summary>
public static class ItemWords
{
    /// <summary>Where an item stands, in a word and a colour.</summary>
    public static (TagKind Kind, string Word) Status(this ItemView item, Language l) => item switch
    {
        { IsAnswered: true, Answer.NotApplicableBecause: not null } => (TagKind.Ok, l["Niet van toepassing", "Not applicable"]),
        { IsAnswered: true } => (TagKind.Ok, l["Gereed", "Ready"]),
        { IsBegun: false, Offer: not null } => (TagKind.Warn, l["Klopt dit nog?", "Still right?"]),
        { IsBegun: false } => (TagKind.Info, l["Nog te doen", "To do"]),
        { Missing: [{ Forms: [ProofKind.Files] }] } => (TagKind.Warn, l["Nog een bestand", "A file to add"]),
        _ => (TagKind.Warn, l["Nog niet volledig", "Not complete yet"]),
    };

    /// <summary>On what it rests and how often it is asked: <c>Artikel 4, lid 2 · één keer voor uw hele bedrijf</c>.</summary>
    public static string Basis(this ItemView item, Language l)
    {
        var articles = l.Articles(item.Asked.Item.Articles);
        var scope = item.Asked.Product is not null ? l["per product", "per product"]
            : item.Asked.Item.Audience == PartyKind.Supplier ? l["één keer voor uw hele bedrijf", "once for your whole company"]
            : l["één keer voor uw hele bestuur", "once for your whole board"];
        return $"{articles} · {scope}";
    }

    /// <summary>Articles at the beginning of a line: <c>Artikel 3, lid 2 en artikel 7, lid 1</c>.</summary>
    public static string Articles(this Language l, IReadOnlyList<string> articles)
    {
        var words = ArticleNumber.InWords(articles, l.English);
        return words.Length == 0 ? words : char.ToUpper(words[0], l.Culture) + words[1..];
    }

    /// <summary>What is still missing, as the thing to do.</summary>
    public static string InWords(this MissingPart part, Language l)
    {
        if (part.IsEndDate)
            return l["Vul in tot en met welke dag uw document geldt.", "Fill in until which day your document is valid."];
        var forms = part.Forms.Select(form => Form(form, l)).ToList();
        var what = forms.Count == 1 ? forms[0] : string.Join(", ", forms.SkipLast(1)) + l[" of ", " or "] + forms[^1];
        return part.Because is { } option
            ? l[$"Bij ‘{option.Text.Nl}’ hoort nog {what}.", $"‘{option.Text.En}’ still needs {what}."]
            : l[$"Er ontbreekt nog {what}.", $"Still missing: {what}."];
    }

    /// <summary>An answer in a line, for the overview.</summary>
    public static string Summary(this AttestedAnswer answer, Language l)
    {
        if (answer.NotApplicableBecause is { } because)
            return l[$"Niet van toepassing: {because}", $"Not applicable: {because}"];
        var parts = new List<string>(answer.Choices.Select(choice => choice.In(l.English)));
        if (answer.Deviations.Count > 0)
            parts.Add(l.Count(answer.Deviations.Count, "1 afwijking", "{0} afwijkingen", "1 deviation", "{0} deviations"));
        if (answer.Declared is not null)
            parts.Add(l["Verklaard", "Declared"]);
        if (answer.Link is not null)
            parts.Add(answer.Link);
        if (answer.Links.Count > 0)
            parts.Add(l.Count(answer.Links.Count, "1 adres", "{0} adressen", "1 address", "{0} addresses"));
        if (answer.Number is { } number)
            parts.Add(l.Number(number));
        if (answer.Explanation is { } text)
            parts.Add(text.Length <= 120 ? text : text[..120].TrimEnd() + "…");
        if (answer.Files.Count > 0)
            parts.Add(l.Count(answer.Files.Count, "1 bestand", "{0} bestanden", "1 file", "{0} files"));
        if (answer.EndsOn is { } day)
            parts.Add(l[$"geldig tot en met {l.ShortDate(day)}", $"valid until {l.ShortDate(day)}"]);
        return string.Join(" · ", parts);
    }

    private static string Form(ProofKind form, Language l) => form switch
    {
        ProofKind.Files => l["een bestand", "a file"],
        ProofKind.Link => l["het adres van een pagina", "the address of a page"],
        ProofKind.Choice => l["uw keuze", "your choice"],
        ProofKind.Declaration => l["uw verklaring (het vinkje)", "your declaration (the tick)"],
        ProofKind.Explanation => l["een toelichting", "an explanation"],
        ProofKind.Deviations => l["elke afwijking met haar onderwerp, wat er anders is en de reden", "each deviation with its subject, what differs and the reason"],
        ProofKind.Details => l["uw antwoord op de vraag die erbij staat", "your answer to the question beside it"],
        _ => l["een aantal", "a number"],
    };
}
