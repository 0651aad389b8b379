using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Evidence;

/// <summary>The fields of an answer as they are typed, and the answer that they make. A draft may be incomplete, but not unreadable.</summary>
public sealed class AnswerForm
{
    private const int LongestText = 5000;
    private const int LongestLink = 1000;
    private const int MostLinks = 50;
    private const int LongestValid = 50;

    /// <summary>The item that is answered.</summary>
    [BindNever, ValidateNever]
    public ItemView? Item { get; set; }

    /// <summary>Whether the item is asked anew: then it takes words whatever it asks.</summary>
    [BindNever, ValidateNever]
    public bool IsAgain { get; set; }

    public List<string> Choices { get; set; } = [];

    public string? Link { get; set; }

    /// <summary>Several addresses, one a line.</summary>
    public string? Links { get; set; }

    /// <summary>What is typed at an option, by the option's id.</summary>
    public Dictionary<string, string?> Details { get; set; } = [];

    public List<DeviationForm> Deviations { get; set; } = [];

    public bool Declared { get; set; }

    public string? Explanation { get; set; }

    public string? Number { get; set; }

    public string? EndsOn { get; set; }

    public string? NotApplicableBecause { get; set; }

    /// <summary>Whether the item, or an option of it, asks for that form.</summary>
    public bool Asks(ProofKind kind) => Item!.Asked.Item.Proofs.Any(proof => proof.Kind == kind || proof.Options.Any(option => option.Needs.Contains(kind)));

    /// <summary>Whether that form has to be shown only once an option is chosen that needs it: the mark for the stylesheet, or null.</summary>
    public string? OnlyWith(ProofKind kind) => Item!.Asked.Item.IsConditional(kind) ? kind.ToString() : null;

    /// <summary>The deviations as rows to fill in: those that were told, and an empty one when there is none yet or another is asked for.</summary>
    public void ShowRows(bool another)
    {
        Deviations = [.. Deviations.Where(row => !row.IsEmpty).Take(Deviation.Most)];
        if ((another || Deviations.Count == 0) && Deviations.Count < Deviation.Most && Asks(ProofKind.Deviations))
            Deviations.Add(new DeviationForm());
        foreach (var option in Item!.Asked.Item.Choices)
            Details.TryAdd(option.Id, null);
    }

    /// <summary>The proof of that kind; null when only an option asks for it.</summary>
    public Proof? ProofOf(ProofKind kind) => Item!.Asked.Item.Proofs.FirstOrDefault(proof => proof.Kind == kind);

    /// <summary>The form of an answer that was kept.</summary>
    public static AnswerForm Of(Answer? answer) => answer is null ? new() : new()
    {
        Choices = [.. answer.Choices],
        Link = answer.Link,
        Links = answer.Links.Count == 0 ? null : string.Join('\n', answer.Links),
        Details = answer.Details.ToDictionary(detail => detail.Key, detail => (string?)detail.Value),
        Deviations = [.. answer.Deviations.Select(DeviationForm.Of)],
        Declared = answer.Declared,
        Explanation = answer.Explanation,
        Number = answer.Number?.ToString(CultureInfo.InvariantCulture),
        EndsOn = answer.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NotApplicableBecause = answer.NotApplicableBecause,
    };

    /// <summary>The answer that the fields make; what cannot be read is named in <paramref name="state"/>.</summary>
    /// <param name="id">The request.</param>
    /// <param name="asked">The item; what it does not ask for is not taken.</param>
    /// <param name="state">Gets the sentences.</param>
    /// <param name="l">The visitor's language.</param>
    /// <param name="today">The day in Amsterdam: a document that was valid until before that is no evidence any more.</param>
    public Answer Read(RequestKey id, AskedItem asked, ModelStateDictionary state, Language l, DateOnly today) => new()
    {
        RoundId = id.RoundId,
        PartyId = id.PartyId,
        ItemKey = asked.Key,
        Choices = [.. asked.Item.Proofs.Where(proof => proof.Kind == ProofKind.Choice).SelectMany(proof => proof.Multiple ? Chosen(proof) : Chosen(proof).Take(1))],
        Link = ReadLink(state, l),
        Links = ReadLinks(state, l),
        Details = ReadDetails(asked, state, l),
        Deviations = ReadDeviations(asked, state, l),
        Declared = Declared,
        Explanation = Text(Explanation, nameof(Explanation), state, l),
        Number = ReadNumber(state, l),
        EndsOn = ReadDay(state, l, today),
        NotApplicableBecause = null,
    };

    /// <summary>Why the item does not apply, or null with the sentence in <paramref name="state"/>.</summary>
    public string? ReadReason(ModelStateDictionary state, Language l)
    {
        var reason = Text(NotApplicableBecause, nameof(NotApplicableBecause), state, l);
        if (reason is null && state.IsValid)
            state.AddModelError(nameof(NotApplicableBecause), l["Schrijf op waarom dit bij u niet van toepassing is.", "Write down why this does not apply to you."]);
        return reason;
    }

    private IEnumerable<string> Chosen(Proof proof) => proof.Options.Select(option => option.Id).Where(Choices.Contains);

    private static string? Text(string? typed, string field, ModelStateDictionary state, Language l)
    {
        var text = typed?.Trim().ReplaceLineEndings("\n");
        if (text?.Length > LongestText)
            state.AddModelError(field, l[$"Maak deze tekst korter: hoogstens {l.Number(LongestText)} tekens. U heeft er {l.Number(text.Length)}. Een langer stuk kunt u als bestand meesturen.",
                $"Make this text shorter: at most {l.Number(LongestText)} characters. You have {l.Number(text.Length)}. A longer piece can be added as a file."]);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    // At the options chosen: what another option asked for is not this answer.
    private Dictionary<string, string> ReadDetails(AskedItem asked, ModelStateDictionary state, Language l)
    {
        var read = new Dictionary<string, string>();
        foreach (var option in asked.Item.Choices.Where(option => option.Needs.Contains(ProofKind.Details) && Choices.Contains(option.Id)))
        {
            if (Text(Details.GetValueOrDefault(option.Id), $"Details[{option.Id}]", state, l) is { } words)
                read[option.Id] = words;
        }

        return read;
    }

    private List<Deviation> ReadDeviations(AskedItem asked, ModelStateDictionary state, Language l)
    {
        var read = new List<Deviation>();
        for (var i = 0; i < Deviations.Count && read.Count < Deviation.Most; i++)
        {
            var row = Deviations[i];
            var deviation = new Deviation(
                asked.Item.Clauses.Any(clause => clause.Id == row.Clause) ? row.Clause : null,
                Text(row.Place, $"Deviations[{i}].Place", state, l),
                Text(row.What, $"Deviations[{i}].What", state, l),
                Text(row.Why, $"Deviations[{i}].Why", state, l));
            if (!Deviation.IsEmpty(deviation))
                read.Add(deviation);
        }

        return read;
    }

    private List<string> ReadLinks(ModelStateDictionary state, Language l)
    {
        var read = new List<string>();
        foreach (var line in (Links ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Address(line) is { } address)
                read.Add(address);
            else
                state.AddModelError(nameof(Links), l[$"‘{Short(line)}’ is geen adres van een pagina. Zet op elke regel één adres, zoals https://www.uwbedrijf.nl/privacy.",
                    $"‘{Short(line)}’ is not the address of a page. Put one address on each line, such as https://www.yourcompany.nl/privacy."]);
        }

        if (read.Count > MostLinks)
            state.AddModelError(nameof(Links), l[$"Geef hoogstens {MostLinks} adressen. Staat het op meer pagina's? Noem dan de belangrijkste.",
                $"Give at most {MostLinks} addresses. More pages than that? Then name the most important."]);
        return [.. read.Distinct()];
    }

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";

    private string? ReadLink(ModelStateDictionary state, Language l)
    {
        if (string.IsNullOrWhiteSpace(Link))
            return null;
        if (Address(Link.Trim()) is { } address)
            return address;
        state.AddModelError(nameof(Link), l["Dit is geen adres van een pagina. Een adres ziet eruit als https://www.uworganisatie.nl/privacy. Kopieer het uit de balk van uw browser.",
            "This is not the address of a page. An address looks like https://www.yourorganisation.nl/privacy. Copy it from the bar of your browser."]);
        return null;
    }

    private static string? Address(string typed)
    {
        var whole = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return typed.Length <= LongestLink && !typed.Any(char.IsWhiteSpace) && Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0 ? whole : null;
    }

    private int? ReadNumber(ModelStateDictionary state, Language l)
    {
        if (string.IsNullOrWhiteSpace(Number))
            return null;
        if (int.TryParse(Number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        state.AddModelError(nameof(Number), l["Vul een heel getal in, zonder punten of komma's, zoals 12. Weet u het niet precies? Schat het dan.",
            "Fill in a whole number, without points or commas, such as 12. Not sure? Then estimate."]);
        return null;
    }

    private DateOnly? ReadDay(ModelStateDictionary state, Language l, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(EndsOn))
            return null;
        if (TypedDay.Read(EndsOn) is { } day && day > today.AddYears(-LongestValid) && day < today.AddYears(LongestValid))
        {
            if (day >= today)
                return day;
            state.AddModelError(nameof(EndsOn), l["Deze dag is al voorbij. Geef een document dat nog geldt. Heeft u dat nog niet? Vraag dan om meer tijd, of vraag het secretariaat.",
                "This day has passed. Give a document that is still valid. You do not have it yet? Then ask for more time, or ask the secretariat."]);
            return null;
        }

        state.AddModelError(nameof(EndsOn), l["Vul een datum in, zoals 31-12-2027.", "Fill in a date, such as 31-12-2027."]);
        return null;
    }
}
