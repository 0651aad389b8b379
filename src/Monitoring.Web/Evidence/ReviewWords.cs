using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Evidence;

/// <summary>A review in words, and where its pages are.</summary>
public static class ReviewWords
{
    /// <summary>The page of one item of a request, for the desk.</summary>
    public static string ItemPage(this RequestKey id, string itemKey) => $"{Links.Request(id.RoundId, id.PartyId)}/{Uri.EscapeDataString(itemKey)}";

    /// <summary>The page on which a party is asked anew.</summary>
    public static string ReworkPage(this RequestKey id) => $"{Links.Request(id.RoundId, id.PartyId)}/opnieuw";

    /// <summary>A finding, as a tag.</summary>
    public static (TagKind Kind, string Word) Tag(this Language l, Verdict? verdict) => verdict switch
    {
        Verdict.InOrder => (TagKind.Ok, l["In orde", "In order"]),
        Verdict.NeedsRework => (TagKind.Bad, l["Aan te vullen", "Needs rework"]),
        _ => (TagKind.Info, l["Nog niet bekeken", "Not looked at yet"]),
    };

    /// <summary>How far a review is: <c>3 van de 11 onderdelen bekeken: 2 in orde, 1 aan te vullen.</c></summary>
    public static string Progress(this Language l, Review review)
    {
        var (all, left, again) = (review.Items.Count, review.NotLookedAt.Count(), review.ToRework.Count());
        return l[$"{all - left} van de {all} onderdelen bekeken: {all - left - again} in orde, {again} aan te vullen.",
            $"{all - left} of the {all} items looked at: {all - left - again} in order, {again} need rework."];
    }

    /// <summary>What changed in an answer, in words.</summary>
    public static string Change(this Language l, AnswerChange change)
    {
        if (change.IsNew)
        {
            return l["Nieuw: hierover verklaarde de partij eerder niets.", "New: the party declared nothing of this before."];
        }

        var parts = change.Parts.Where(part => part != AnswerPart.Files).Select(part => Part(part, l))
            .Concat(change.Added.Select(name => l[$"bestand erbij: {name}", $"file added: {name}"]))
            .Concat(change.Removed.Select(name => l[$"bestand weg: {name}", $"file removed: {name}"]));
        return l["Gewijzigd: ", "Changed: "] + string.Join(", ", parts) + ".";
    }

    /// <summary>Why a finding was not kept.</summary>
    public static string Refusal(this Language l, JudgeOutcome outcome, Finding? theirs) => outcome switch
    {
        JudgeOutcome.NoRemark => l["Schrijf op wat de partij moet aanvullen. Zij leest deze tekst.", "Write down what the party has to add. It reads this text."],
        JudgeOutcome.NewerAttestation => l["De partij heeft intussen opnieuw verklaard. Hieronder staat wat zij nu verklaart; lees dat eerst.",
            "The party has declared anew in the meantime. Below is what it declares now; read that first."],
        JudgeOutcome.Overtaken when theirs is not null => l[
            $"{theirs.By} heeft dit onderdeel op {l.DateTime(theirs.At)} beoordeeld: {l.Tag(theirs.Verdict).Word.ToLower(l.Culture)}. Kijk eerst daarnaar. Wat u invulde, staat er nog; opslaan vervangt de bevinding van uw collega, die bewaard blijft.",
            $"{theirs.By} judged this item on {l.DateTime(theirs.At)}: {l.Tag(theirs.Verdict).Word.ToLower(l.Culture)}. Look at that first. What you filled in is still there; saving replaces your colleague's finding, which is kept."],
        _ => l["Dit kan nu niet meer: het bewijs is niet (meer) in beoordeling. Wat u invulde, is niet bewaard.", "This is not possible now: the evidence is not in review (any more). What you filled in was not kept."],
    };

    private static string Part(AnswerPart part, Language l) => part switch
    {
        AnswerPart.Applies => l["of het van toepassing is", "whether it applies"],
        AnswerPart.Choices => l["de keuze", "the choice"],
        AnswerPart.Declaration => l["de verklaring bij dit onderdeel", "this item's declaration"],
        AnswerPart.Link => l["het adres van de pagina", "the address of the page"],
        AnswerPart.Explanation => l["de toelichting", "the explanation"],
        AnswerPart.Number => l["het aantal", "the number"],
        AnswerPart.EndsOn => l["de einddatum", "the end date"],
        _ => l["de bestanden", "the files"],
    };
}
