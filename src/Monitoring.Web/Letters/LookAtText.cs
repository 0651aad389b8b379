using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Calendar;
using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>Shows a text as the reader of a letter sees it, filled with the values of a letter that was written lately, or with samples.</summary>
public sealed class LookAtText(StoredLetters letters, TextBook texts, Language l)
{
    /// <summary>For a frame: the letter, or the sentences that say what is wrong with the text.</summary>
    public async Task<ContentResult> At(HttpResponse response, string text, LetterWording wording, CancellationToken cancellation)
    {
        if (TextRules.Mistakes(text, wording) is { Count: > 0 } mistakes)
        {
            return LetterFrame.Of(response, l["Zo kan de brief niet weg", "The letter cannot leave like this"], mistakes.Select(l.Mistake), l.English ? "en" : "nl");
        }

        var real = await letters.Recent(text, cancellation);
        var fields = real is null ? new Dictionary<string, LocalText>() : new Dictionary<string, LocalText>(real.Fields);
        fields[CurrentTexts.Contact] = texts.Contact;
        var party = fields.GetValueOrDefault("party")?.Nl ?? "";
        var note = real is null
            ? l["Voorbeeld, ingevuld met verzonnen gegevens.", "Preview, filled with invented values."]
            : l[$"Voorbeeld, ingevuld met de brief aan {party} van {l.Date(Amsterdam.Day(real.WrittenAt))}.", $"Preview, filled with the letter to {party} of {l.Date(Amsterdam.Day(real.WrittenAt))}."];
        var sample = SampleLetter.Of(text, fields);
        note += " " + l[$"Leesbaarheid: {Ease(wording, sample, english: false)} in het Nederlands, {Ease(wording, sample, english: true)} in het Engels. {ReadingEase.Plain} of hoger leest makkelijk.",
            $"Reading ease: {Ease(wording, sample, english: false)} in Dutch, {Ease(wording, sample, english: true)} in English. {ReadingEase.Plain} or higher reads easily."];
        return LetterFrame.Of(response, LetterRenderer.Render(sample, wording, "preview", "", link: null), note, l["Als gewone tekst", "As plain text"]);
    }

    // What stands in a list is the framework's or the file's, not the letter's.
    private static string Ease(LetterWording wording, SampleLetter sample, bool english)
    {
        var filled = wording.In(english).Fill(field => LetterFields.Get(field).Alone ? "" : sample.Fields[field].In(english));
        return Math.Round(ReadingEase.Of(LetterRenderer.Plain(filled.Body), english)).ToString(CultureInfo.InvariantCulture);
    }
}
