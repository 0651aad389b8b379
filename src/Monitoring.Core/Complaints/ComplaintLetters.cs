using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>What the letters of a case say.</summary>
public static class ComplaintLetters
{
    /// <summary>The case with these letters written, and the rows to store in the same batch.</summary>
    public static (Complaint Complaint, IReadOnlyList<ComplaintLetter> Letters) Write(
        CurrentTexts texts, Complaint complaint, string step, IReadOnlyList<string> contacts, WorkingDays days, DateTimeOffset now, TermShift? shift = null, string privacy = "")
    {
        var promised = complaint.PromisedDay;
        if (step is LetterStep.AskExplanation or LetterStep.AskConduct)
        {
            // A letter to a contact who was found later names a later day; the latest that was named holds.
            var day = days.Add(Amsterdam.Day(now), complaint.Terms.ExplanationDays + complaint.Terms.DeliveryDays + complaint.ExtraDays);
            promised = promised > day ? promised : day;
        }

        var promisedStep = step == complaint.StepLetter() ? complaint.Promise(days, now) : complaint.PromisedStepDay;
        var last = complaint.ExplanationDay ?? promised ?? Amsterdam.Day(now);
        var reasons = complaint.Decision?.Reasons ?? "";
        var fields = new Dictionary<string, LocalText>
        {
            ["party"] = new(complaint.RespondentName, complaint.RespondentName),
            ["round"] = new(complaint.RoundName ?? "", complaint.RoundName ?? ""),
            ["missed"] = new(Missed(complaint, english: false), Missed(complaint, english: true)),
            ["explanationDay"] = new(Amsterdam.Long(last, english: false), Amsterdam.Long(last, english: true)),
            ["reasons"] = new(reasons, reasons),
        };
        if (shift is not null)
        {
            (fields["lastDay"], fields["change"], fields["why"]) = (fields["explanationDay"], shift.InWords(), new(shift.Because, shift.Because));
        }

        if (LetterStep.TextOf(step) is not (LetterStep.AskExplanation or LetterStep.NewDay or LetterStep.Settled or LetterStep.CaseClosed))
        {
            foreach (var (name, value) in CaseLetterFields.Of(complaint, step, complaint.StepDay ?? promisedStep ?? Amsterdam.Day(now)))
            {
                fields[name] = value;
            }

            fields["privacy"] = new(privacy, privacy);
        }

        var version = texts.VersionOf(step);
        var complete = texts.Complete(fields);
        var letters = contacts.Distinct().Select(contact => new ComplaintLetter
        {
            ComplaintId = complaint.Id,
            Step = step,
            TextVersion = version,
            Contact = contact,
            Fields = complete,
            WrittenAt = now,
        });
        return (complaint with { Letters = complaint.Letters.Write(step, contacts, now), PromisedDay = promised, PromisedStepDay = promisedStep }, [.. letters]);
    }

    private static string Missed(Complaint complaint, bool english) => LetterList.Of(
        [.. complaint.Missed.Select(item => $"{item.Title.In(english)} ({ArticleNumber.InWords(item.Articles, english)})")],
        more => english ? $"and {more} more items: you see them all with your own link" : $"en nog {more} onderdelen: u ziet ze allemaal met uw eigen link");
}
