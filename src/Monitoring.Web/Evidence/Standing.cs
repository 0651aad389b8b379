using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Evidence;

/// <summary>Where a request stands, in the sentences that its party reads.</summary>
/// <param name="Heading">The heading of the page.</param>
/// <param name="Lead">What this is about, or what became of it.</param>
/// <param name="Alert">What asks for attention now; empty when nothing does.</param>
/// <param name="AlertKind">How much attention.</param>
public sealed record Standing(string Heading, string Lead, IReadOnlyList<string> Alert, TagKind AlertKind = TagKind.Info)
{
    /// <summary>The last day, when a term runs or is promised.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The state of a request in words.</summary>
    public static Standing Of(RequestView view, Language l) => view.Request.Status switch
    {
        RequestStatus.Rework => AskedAnew(view, l),
        RequestStatus.Asked => Asked(view, l),
        RequestStatus.Undeliverable => Undelivered(view, l),
        RequestStatus.AskedToExplain => AskedToExplain(view, l),
        RequestStatus.Submitted => Submitted(view, l),
        RequestStatus.InReview => new(l["Wij beoordelen uw bewijs", "We are reviewing your evidence"],
            l["Het secretariaat is begonnen met beoordelen. Wijzigen kan nu niet meer. U krijgt bericht zodra het klaar is; u hoeft niets te doen.",
              "The secretariat has begun to review. Changes are no longer possible. You will hear from us when it is done; you need not do anything."],
            view.Differs ? [l["Wij beoordelen wat u verklaarde, niet wat u daarna nog wijzigde", "We review what you declared, not what you changed after that"],
                l["Na uw verklaring is nog iets gewijzigd, of een bestand eruit gehaald, en niet opnieuw verklaard. Op uw ontvangstbewijs staat wat wij beoordelen. Klopt dat niet? Meld dan de fout: de link staat hieronder.",
                  "After your declaration something was changed, or a file taken out, and not declared anew. Your receipt shows what we review. Is that not right? Then report the error: the link stands below."]] : [],
            TagKind.Warn),
        RequestStatus.Accepted => new(l["Uw bewijs is goedgekeurd", "Your evidence was accepted"],
            l["Het secretariaat heeft uw antwoorden bekeken en goedgekeurd. Dank u wel. U bent klaar voor deze ronde.",
              "The secretariat has looked at your answers and accepted them. Thank you. You are done for this round."], []),
        RequestStatus.CaseRegistered => new(l["Er is een zaak geregistreerd", "A case was registered"],
            l["Wij kregen geen bewijs. Het secretariaat heeft een zaak geregistreerd (artikel 12, lid 1). In onze brief staat waarom, en wat er nu gebeurt. Antwoorden kan op deze pagina niet meer.",
              "We received no evidence. The secretariat has registered a case (article 12(1)). Our letter says why, and what happens now. Answers can no longer be given on this page."], []),
        RequestStatus.ClosedWithoutEvidence => new(l["Dit verzoek is gesloten", "This request is closed"],
            l["Het secretariaat heeft het voornemen gesloten. Er is geen zaak geregistreerd. In onze brief staat waarom. U hoeft niets te doen.",
              "The secretariat has closed the intention. No case was registered. Our letter says why. You need not do anything."], []),
        RequestStatus.Withdrawn => new(l["Dit verzoek is vervallen", "This request no longer applies"],
            l["Uw organisatie doet niet meer mee aan het Convenant (artikel 11, lid 7). Wij vragen u niets meer. Klopt dit niet? Neem dan contact op met het secretariaat.",
              "Your organisation no longer takes part in the Convenant (article 11(7)). We ask you nothing more. Is this wrong? Then please contact the secretariat."], []),
        _ when view.Round.State != RoundState.Cancelled => new(l["Deze ronde is afgesloten", "This round was closed"],
            l["Het secretariaat heeft deze monitoringronde afgesloten voordat u klaar was. U hoeft niets te doen, en het heeft voor u geen gevolgen. Wat u al had verklaard, blijft bewaard.",
              "The secretariat has closed this monitoring round before you were ready. You need not do anything, and it has no consequences for you. What you declared already is kept."], []),
        _ => new(l["Deze ronde is gestopt", "This round was stopped"],
            l["Het secretariaat heeft deze monitoringronde gestopt. U hoeft niets te doen, en het heeft voor u geen gevolgen.",
              "The secretariat has stopped this monitoring round. You need not do anything, and it has no consequences for you."], []),
    };

    private static Standing Undelivered(RequestView view, Language l)
    {
        var request = view.Request;
        var now = request.LastDay is null ? l["Er loopt nog geen termijn", "No term is running yet"] : l["Er loopt nu geen termijn", "No term is running now"];
        return new(Show(l), Why(view, l),
            [request.Letters.IsUnheardOf(request.StepThatCameBack())
                ? l[$"{now}: wij weten niet zeker of onze brief is aangekomen. U kunt wel al antwoorden.", $"{now}: we do not know for certain whether our letter arrived. You can answer already."]
                : l[$"{now}: onze brief kwam niet aan. U kunt wel al antwoorden.", $"{now}: our letter did not arrive. You can answer already."]]);
    }

    private static Standing Asked(RequestView view, Language l)
    {
        var request = view.Request;
        if (view.Pause is not null)
            return new(Show(l), Why(view, l), []);
        if (request.LastCallDay is { } grace)
            return new(Show(l), Why(view, l),
                [l[$"Dit is de laatste oproep: u heeft nog tot en met {l.Date(grace)}.", $"This is the last call: you have until {l.Date(grace)}."],
                 l["Komt er dan niets, dan vragen wij u om uitleg. Er wordt dan nog niets geregistreerd of openbaar gemaakt.", "If nothing arrives by then, we will ask you to explain. Nothing is registered or published then."]],
                TagKind.Warn);
        if (view.IsLate)
            return new(Show(l), Why(view, l),
                [l[$"De termijn liep tot en met {l.Date(request.LastDay!.Value)}. U kunt nog antwoorden: doe het liefst vandaag.", $"The term ran until {l.Date(request.LastDay!.Value)}. You can still answer: preferably today."]],
                TagKind.Warn);
        return new(Show(l), Why(view, l), []) { Until = request.LastDay ?? request.PromisedDay };
    }

    private static Standing AskedAnew(RequestView view, Language l)
    {
        var request = view.Request;
        var until = request.LastCallDay ?? request.LastDay;
        var late = view.Pause is not null ? null : request.LastCallDay is not null ? l[$"Dit is de laatste oproep: u heeft nog tot en met {l.Date(until!.Value)}.", $"This is the last call: you have until {l.Date(until!.Value)}."]
            : view.IsLate ? l[$"De termijn liep tot en met {l.Date(until!.Value)}. U kunt nog aanvullen: doe het liefst vandaag.", $"The term ran until {l.Date(until!.Value)}. You can still add: preferably today."]
            : null;
        var closing = l["Deze ronde wordt afgesloten. Wij wachten nog op uw aanvulling; komt zij niet, dan eindigt dit verzoek na uw termijn, zonder gevolg.",
            "This round is being closed. We still wait for what you add; if it does not come, this request ends after your term, without consequence."];
        var asked = view.Rework?.Items.Count ?? 0;
        return new(l["Wij vragen u om een aanvulling", "We ask you to add to your evidence"],
            l[$"Het secretariaat bekeek uw verklaring {request.Receipt} (artikel 9, lid 1). Wat u moet aanvullen, staat hieronder bij {(asked == 1 ? "het onderdeel" : $"{asked} onderdelen")}; de rest kan zo blijven. Verklaar daarna opnieuw.",
              $"The secretariat looked at your declaration {request.Receipt} (article 9(1)). What you have to add stands below at {(asked == 1 ? "the item" : $"{asked} items")}; the rest can stay. Then declare anew."],
            [.. late is null ? [] : new[] { late }, .. view.Round.ClosingSince is null ? [] : new[] { closing }, l["Waarom wij het nog niet goedkeuren:", "Why we do not accept it yet:"], .. (view.Rework?.Reason ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            TagKind.Warn)
        { Until = late is null && view.Pause is null ? until ?? request.PromisedDay : null };
    }

    private static Standing AskedToExplain(RequestView view, Language l)
    {
        var day = view.Pause is not null ? null : view.Case?.ExplanationDay ?? view.Case?.PromisedDay;
        var until = day is null ? "" : day < view.Today
            ? l[$" De termijn daarvoor was {l.Date(day.Value)}; zolang er niet is besloten, kan het nog.", $" The term for it was {l.Date(day.Value)}; as long as nothing is decided, you still can."]
            : l[$" Dat kan tot en met {l.Date(day.Value)}.", $" You can do so until {l.Date(day.Value)}."];
        var explained = view.Intention?.Explanation is { } e
            ? l[$"Wij kregen uw uitleg op {l.DateTime(e.At)}. Een medewerker van het secretariaat besluit wat er gebeurt. Het bewijs sturen kan nog steeds.",
                $"We received your explanation on {l.DateTime(e.At)}. A person of the secretariat decides what happens. You can still send the evidence."]
            : view.Request.Asking > 1
                ? l[$"De aanvulling waarom wij vroegen, kwam niet. Stuur haar alsnog, of leg uit waarom het niet kan.{until}", $"What we asked you to add did not arrive. Please send it, or explain why you cannot.{until}"]
                : l[$"Er kwam geen bewijs. Stuur het alsnog, of leg uit waarom het niet kan.{until}", $"No evidence arrived. Please send it, or explain why you cannot.{until}"];
        return new(Show(l), Why(view, l),
            [view.Intention?.Explanation is null ? l["Wij vragen u om het bewijs, of om uitleg", "We ask you for the evidence, or for an explanation"] : l["Uw uitleg is binnen", "Your explanation has arrived"],
             explained,
             l["Het Platform heeft een voornemen geopend (artikel 9, lid 1 en artikel 12, lid 1). Er is niets geregistreerd, geteld of openbaar gemaakt, en niemand anders ziet dit. Stuurt u het bewijs, dan vervalt het voornemen.",
               "The Platform has opened an intention (article 9(1) and article 12(1)). Nothing was registered, counted or published, and nobody else sees this. Once you send the evidence, the intention ends."]],
            TagKind.Warn);
    }

    private static Standing Submitted(RequestView view, Language l)
    {
        var lead = view.Declared?.Post is { } post
            ? l[$"Uw antwoord kwam {l.Way(post.Way)}, op {l.Date(post.ReceivedOn)}. Het secretariaat heeft het ingevoerd. Het nummer is {view.Request.Receipt}. Kijk na of het klopt. Zolang het secretariaat niet is begonnen met beoordelen, kunt u uw antwoord nog wijzigen.",
                $"Your answer came {l.Way(post.Way)}, on {l.Date(post.ReceivedOn)}. The secretariat has entered it. Its number is {view.Request.Receipt}. Check whether it is right. As long as the secretariat has not begun to review, you can still change your answer."]
            : l[$"Wij ontvingen uw verklaring op {l.DateTime(view.Request.SubmittedAt!.Value)}. Het nummer is {view.Request.Receipt}. Zolang het secretariaat niet is begonnen met beoordelen, kunt u uw antwoord nog wijzigen.",
            $"We received your declaration on {l.DateTime(view.Request.SubmittedAt!.Value)}. Its number is {view.Request.Receipt}. As long as the secretariat has not begun to review, you can still change your answer."];
        return view.IsChanged
            ? new(l["Uw antwoord is anders dan uw verklaring", "Your answer differs from your declaration"], lead,
                [l["Er is na uw verklaring iets gewijzigd, of een bestand eruit gehaald. Dat telt pas als u opnieuw verklaart. Tot dan geldt uw eerdere verklaring.", "Something was changed after your declaration, or a file taken out. That counts only when you declare anew. Until then your earlier declaration holds."]], TagKind.Warn)
            : new(l["Uw verklaring is binnen", "Your declaration has arrived"], lead, []);
    }

    private static string Show(Language l) => l["Laat zien hoe u de afspraken nakomt", "Show how you keep the agreements"];

    private static string Why(RequestView view, Language l) => view.Round.Sample is not null
        ? l["Het Platform vraagt een steekproef van de partijen om bewijs, en uw organisatie is getrokken (artikel 9, lid 1).", "The Platform asks a sample of the parties for evidence, and your organisation was drawn (article 9(1))."]
        : view.Round.Cohort is not null
        ? l["Het Platform vraagt partijen die in dezelfde periode partij werden om bewijs (artikel 9, lid 1).", "The Platform asks parties that became one in the same period for evidence (article 9(1))."]
        : view.Request.PartyKind == PartyKind.Supplier
        ? l["Het Platform vraagt alle leveranciers om bewijs (artikel 9, lid 1).", "The Platform asks all suppliers for evidence (article 9(1))."]
        : l["Het Platform vraagt alle schoolbesturen om bewijs (artikel 9, lid 1).", "The Platform asks all school boards for evidence (article 9(1))."];

    /// <summary>That stopping is safe.</summary>
    public static string Safe(Language l) => l["Stoppen en later verdergaan kan altijd: alles wordt bewaard.", "You can always stop and go on later: everything is kept."];
}
