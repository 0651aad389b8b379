using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What became of opening a case.</summary>
public enum OpenCaseOutcome
{
    /// <summary>It is open, now or by the same form before.</summary>
    Opened,

    /// <summary>The form was sent before with other words: the case stands as it was opened then.</summary>
    OpenedOtherwise,

    /// <summary>The respondent is not in the register.</summary>
    NoRespondent,

    /// <summary>The respondent is no Convenantpartij (art. 1.3): who is none is never accused.</summary>
    RespondentNoParty,

    /// <summary>A party brings it that is no Convenantpartij, or is not in the register.</summary>
    ComplainantNoParty,

    /// <summary>A dispute is between parties (art. 12.1); of somebody else it is a complaint.</summary>
    DisputeOfOutsider,

    /// <summary>A party cannot complain about itself.</summary>
    AboutItself,

    /// <summary>A dispute or complaint has a complainant, and the Platform's own motion has none.</summary>
    WrongComplainant,

    /// <summary>A subject is required, of at most <see cref="NewCase.MaxSubject"/> characters.</summary>
    NoSubject,

    /// <summary>What happened is required, in at most <see cref="Statement.MaxLength"/> characters.</summary>
    NoText,

    /// <summary>An article is not in the Convenant, or none is named.</summary>
    UnknownArticle,

    /// <summary>The conduct lies in the future.</summary>
    InTheFuture,
}

/// <summary>
/// A person opens a case: a dispute or a complaint (art. 12.1), or the Platform's own motion on misuse of the Convenant, the model agreement or the
/// beeldmerk (art. 9.2, 11.4). The latter begins as an intention: nothing is registered before the party was heard.
/// </summary>
public sealed class OpenCase(ComplaintBook complaints, PartyRegister register, ReglementBook reglements, PersonIndex people, Table<Statement> statements, TimeProvider clock)
{
    /// <summary>Opens it, by the Reglement in force today.</summary>
    public async Task<OpenCaseOutcome> Open(NewCase opened, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var respondent = (await register.Find(opened.RespondentId, cancellation))?.Value;
        var complainant = opened.Complainant?.PartyId is { } id ? (await register.Find(id, cancellation))?.Value : null;
        if (Refused(opened, respondent, complainant, Amsterdam.Day(now)) is { } refused)
        {
            return refused;
        }

        if (opened.Complainant is { } brings)
        {
            await people.NoteInCase(opened.Id, brings.Outsider?.Id ?? opened.Person, brings.Outsider?.Name ?? opened.Name.Trim(), cancellation);
        }

        var version = await reglements.InForce(Amsterdam.Day(now), cancellation);
        var (complaint, told, statement) = Begun(opened, respondent!, version, await reglements.Of(version, cancellation), now);
        var stands = await complaints.Open(complaint, cancellation, batch => batch.Insert(told).Insert(statement));
        return stands.RespondentId == complaint.RespondentId && stands.Subject == complaint.Subject && stands.Kind == complaint.Kind
            && await statements.Find(statement.Key, cancellation) is { Value: var said } && said.Text == statement.Text ? OpenCaseOutcome.Opened : OpenCaseOutcome.OpenedOtherwise;
    }

    internal static OpenCaseOutcome? Refused(NewCase opened, Party? respondent, Party? complainant, DateOnly today) => opened switch
    {
        _ when respondent is null => OpenCaseOutcome.NoRespondent,
        _ when !respondent.IsPartyOn(today) => OpenCaseOutcome.RespondentNoParty,
        _ when opened.Complainant is null != (opened.Kind == ComplaintKind.OwnMotion) => OpenCaseOutcome.WrongComplainant,
        { Complainant.PartyId: not null } when complainant?.IsPartyOn(today) != true => OpenCaseOutcome.ComplainantNoParty,
        { Complainant.PartyId: { } id } when id == opened.RespondentId => OpenCaseOutcome.AboutItself,
        { Kind: ComplaintKind.Dispute, Complainant.PartyId: null } => OpenCaseOutcome.DisputeOfOutsider,
        { Complainant: { PartyId: null, Outsider: null } } or { Complainant: { PartyId: null }, By: not CaseSide.Secretariaat } => OpenCaseOutcome.WrongComplainant,
        _ when opened.Subject.Trim().Length is 0 or > NewCase.MaxSubject => OpenCaseOutcome.NoSubject,
        _ when opened.Text.Trim().Length is 0 or > Statement.MaxLength => OpenCaseOutcome.NoText,
        _ when opened.Articles.Count == 0 || !opened.Articles.All(Convenant.Get(VersionOf(respondent, today)).Has) => OpenCaseOutcome.UnknownArticle,
        _ when opened.ConductOn > today => OpenCaseOutcome.InTheFuture,
        _ => null,
    };

    internal static (Complaint Case, CaseEvent Event, Statement Statement) Begun(NewCase opened, Party respondent, string? version, Reglement reglement, DateTimeOffset now)
    {
        var isOwnMotion = opened.Kind == ComplaintKind.OwnMotion;
        var (complaint, told) = new Complaint
        {
            Id = opened.Id,
            Kind = opened.Kind,
            State = isOwnMotion ? ComplaintState.Intention : ComplaintState.Registered,
            RespondentId = respondent.Id,
            RespondentName = respondent.Name,
            ConvenantVersion = VersionOf(respondent, Amsterdam.Day(now)),
            ReglementVersion = version,
            CaseTerms = reglement.Terms,
            Complainant = opened.Complainant,
            Subject = opened.Subject.Trim(),
            Articles = opened.Articles,
            ConductOn = opened.ConductOn,
            Statements = 1,
            StepSince = now,
            StepDay = isOwnMotion ? null : WorkingDays.Dutch.Add(Amsterdam.Day(now), reglement.Terms.AdmissibilityDays),
            OpenedAt = now,
            ChangedAt = now,
        }.Tell(CaseEventKind.Opened, opened.By, isOwnMotion ? Audience.Respondent : Audience.Everybody, now, opened.By == CaseSide.Secretariaat ? opened.Person : opened.Name.Trim());
        var kind = isOwnMotion ? StatementKind.Findings : StatementKind.Notice;
        return (complaint, told, new Statement
        {
            ComplaintId = opened.Id,
            Number = 1,
            Kind = kind,
            By = isOwnMotion ? CaseSide.Secretariaat : CaseSide.Complainant,
            Name = opened.Name.Trim(),
            Person = opened.Person,
            At = now,
            Text = opened.Text.Trim(),
            Files = opened.Files,
            Audience = MakeStatement.AudienceOf(kind),
        });
    }

    // The version to which it acceded; where several hold, the latest.
    private static string VersionOf(Party party, DateOnly day) => party.Joinings.Where(j => j.Holds(day)).Select(j => j.ConvenantVersion).Where(v => v is not null).Max() ?? Convenant.All[^1].Version;
}
