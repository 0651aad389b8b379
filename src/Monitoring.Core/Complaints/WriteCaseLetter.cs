using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>Writes letters of a case in the texts that are current.</summary>
public sealed class WriteCaseLetter(TextBook texts, Links links, WorkingDays days)
{
    /// <summary>The case with these letters written, and the rows to store in the same batch.</summary>
    public async Task<(Complaint Complaint, IReadOnlyList<ComplaintLetter> Letters)> Write(
        Complaint complaint, string step, IReadOnlyList<string> contacts, DateTimeOffset now, CancellationToken cancellation, TermShift? shift = null) =>
        ComplaintLetters.Write(await texts.Current(cancellation), complaint, step, contacts, days, now, shift, links.Privacy);

    /// <summary>The intention on the changed terms of its round. Who was asked to explain, and did not yet, is told its new day.</summary>
    public async Task<(Complaint Complaint, IReadOnlyList<ComplaintLetter> Letters)> Moved(Complaint complaint, Round round, Party? party, DateTimeOffset now, CancellationToken cancellation)
    {
        var moved = complaint.Moved(round, days);
        var told = moved.Letters.Letters.Where(l => l.Step == LetterStep.AskExplanation && l.State == LetterState.Delivered && party?.Contact(l.Contact) is not null).Select(l => l.Contact).ToList();
        return moved.ExplanationDay == complaint.ExplanationDay || moved.Explanation is not null || told.Count == 0 ? (moved, [])
            : await Write(moved, LetterStep.NewDayOf(moved.Shifts), told, now, cancellation, round.Shifts[^1]);
    }
}
