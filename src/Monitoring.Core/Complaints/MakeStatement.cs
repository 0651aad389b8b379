using Monitoring.Calendar;
using Monitoring.Privacy;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What became of something that was said in a case.</summary>
public enum StatementOutcome
{
    /// <summary>It is recorded, now or by the same form before.</summary>
    Made,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It is not asked (any more): a colleague answered, the term ended, or the case did.</summary>
    NotAsked,

    /// <summary>That is for another side to say.</summary>
    NotYours,

    /// <summary>There are no words.</summary>
    NoText,

    /// <summary>It is longer than <see cref="Statement.MaxLength"/>.</summary>
    TooLong,

    /// <summary>Something else was said since the form was shown: who writes reads that first.</summary>
    Changed,
}

/// <summary>What somebody says in a case, as the form gives it.</summary>
/// <param name="Kind">An answer of the respondent, a reply of the complainant, or findings of the secretariaat.</param>
/// <param name="By">The side whose words they are.</param>
/// <param name="Name">Who, as it was given.</param>
/// <param name="Person">The id of the contact whose link was used, or the address of who wrote it at the secretariaat: also when an answer came by post.</param>
/// <param name="Text">The words.</param>
/// <param name="Files">The files that go with it, checked and kept already.</param>
public sealed record Words(StatementKind Kind, CaseSide By, string Name, string Person, string Text, IReadOnlyList<CaseFile> Files);

/// <summary>A side says what it has to say: the answer in the hearing (wederhoor) and the reply end their step; findings of the secretariaat come beside it.</summary>
public sealed class MakeStatement(ChangeCase change, Table<Statement> statements, PersonIndex people, WorkingDays days)
{
    /// <summary>Records it; the same form sent twice is one statement.</summary>
    /// <param name="id">The case.</param>
    /// <param name="words">What is said.</param>
    /// <param name="number">Its number: one more than the <see cref="Complaint.Statements"/> that the form showed.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<StatementOutcome> Make(string id, Words words, int number, CancellationToken cancellation)
    {
        if (words.By != CaseSide.Secretariaat)
        {
            // Before it: what leads to nobody is forgotten again, who is not noted is not found.
            await people.NoteInCase(id, words.Person, words.Name.Trim(), cancellation);
        }

        var outcome = await change.Do(id, StatementOutcome.NotFound, (complaint, now) => Decide(complaint, words, number, days, now), cancellation);
        return outcome is StatementOutcome.NotAsked or StatementOutcome.Changed && number > 0 && await statements.Find(Statement.KeyOf(id, number), cancellation) is { Value: var stands } && IsSame(stands, words)
            ? StatementOutcome.Made
            : outcome;
    }

    /// <summary>Who may read words of a kind: both sides and the seats, but what the secretariaat found of confidential evidence not the complainant.</summary>
    public static Audience AudienceOf(StatementKind kind) => kind == StatementKind.Findings ? Audience.Respondent | Audience.Seats : Audience.Everybody;

    internal static CaseChange<StatementOutcome> Decide(Complaint complaint, Words words, int number, WorkingDays days, DateTimeOffset now)
    {
        var refused = Refused(complaint, words, number);
        if (refused is not null)
        {
            return new(refused.Value);
        }

        var statement = new Statement
        {
            ComplaintId = complaint.Id,
            Number = number,
            Kind = words.Kind,
            By = words.By,
            Name = words.Name.Trim(),
            Person = words.Person,
            At = now,
            Text = words.Text.Trim(),
            Files = words.Files,
            Audience = AudienceOf(words.Kind),
        };
        var (said, made) = (complaint with { Statements = number }).Tell(CaseEventKind.StatementMade, words.By, statement.Audience, now, words.Name.Trim(), about: $"{number}");
        var (next, events) = words.Kind switch
        {
            StatementKind.Answer => said.EndHearing(HearingEnd.Answered, days, now),
            StatementKind.Reply => (said.BeginConsultation(days, now), []),
            _ => (said, []),
        };
        return new(StatementOutcome.Made, next, [made, .. events]) { Statement = statement };
    }

    private static StatementOutcome? Refused(Complaint complaint, Words words, int number)
    {
        var (side, isAsked) = words.Kind switch
        {
            StatementKind.Answer => (CaseSide.Respondent, complaint.State == ComplaintState.Hearing),
            StatementKind.Reply => (CaseSide.Complainant, complaint.State == ComplaintState.Reply),
            StatementKind.FollowUp => (CaseSide.Respondent, complaint.State == ComplaintState.FollowUp),
            StatementKind.Findings => (CaseSide.Secretariaat, complaint.IsBeforeDecision && complaint.State != ComplaintState.Voting),
            _ => (words.By, false),
        };
        return words.By != side ? StatementOutcome.NotYours
            : !isAsked ? StatementOutcome.NotAsked
            : number != complaint.Statements + 1 ? StatementOutcome.Changed
            : string.IsNullOrWhiteSpace(words.Text) ? StatementOutcome.NoText
            : words.Text.Trim().Length > Statement.MaxLength ? StatementOutcome.TooLong
            : null;
    }

    private static bool IsSame(Statement stands, Words words) =>
        stands.Kind == words.Kind && stands.By == words.By && stands.Person == words.Person && stands.Text == words.Text.Trim() && stands.Files.SequenceEqual(words.Files);
}
