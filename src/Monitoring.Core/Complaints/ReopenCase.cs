using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What became of opening an ended case again.</summary>
public enum ReopenOutcome
{
    /// <summary>It is open again, as <see cref="ReopenCase.IdOf"/>, now or by the same form before.</summary>
    Reopened,

    /// <summary>There is no such case.</summary>
    NotFound,

    /// <summary>It has not ended; or it was joined to another, which is the one to open again.</summary>
    NotEnded,

    /// <summary>It was opened again before, on other facts.</summary>
    ReopenedBefore,

    /// <summary>The respondent is no Convenantpartij any more (art. 1.3, 11.7): who is none is never accused.</summary>
    RespondentNoParty,

    /// <summary>The new facts are required, in at most <see cref="Statement.MaxLength"/> characters.</summary>
    NoFacts,
}

/// <summary>
/// The secretariaat opens an ended case again on new facts, as another case under a key of its own: what ended stays as it ended. It begins as its kind
/// begins, on own motion with an intention, by the Reglement that is in force now.
/// </summary>
public sealed class ReopenCase(ComplaintBook complaints, ChangeCase change, Table<Statement> statements, PartyRegister register, ReglementBook reglements, PersonIndex people, TimeProvider clock)
{
    /// <summary>The id under which a case is opened again.</summary>
    public static string IdOf(string id) =>
        id.LastIndexOf('.') is > 0 and var dot && int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{id[..dot]}.{number + 1}")
            : $"{id}.2";

    /// <summary>Opens it again.</summary>
    /// <param name="id">The case that ended.</param>
    /// <param name="facts">The new facts.</param>
    /// <param name="files">The files that go with them, checked and kept already.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ReopenOutcome> Reopen(string id, string facts, IReadOnlyList<CaseFile> files, string by, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { Value: var ended })
        {
            return ReopenOutcome.NotFound;
        }

        var now = clock.GetUtcNow();
        var today = Amsterdam.Day(now);
        var respondent = (await register.Find(ended.RespondentId, cancellation))?.Value;
        var words = facts.Trim();
        if (!ended.HasEnded || ended.State == ComplaintState.Joined)
        {
            return ReopenOutcome.NotEnded;
        }

        if (words.Length is 0 or > Statement.MaxLength)
        {
            return ReopenOutcome.NoFacts;
        }

        if (ended.ReopenedAs is null && respondent?.IsPartyOn(today) != true)
        {
            return ReopenOutcome.RespondentNoParty;
        }

        var version = await reglements.InForce(today, cancellation);
        var (again, told, statement) = Again(ended, words, files, by, version, await reglements.Of(version, cancellation), now);
        if (again.Complainant?.Outsider is { } outsider)
        {
            await people.NoteInCase(again.Id, outsider.Id, outsider.Name, cancellation);
        }

        await complaints.Open(again, cancellation, batch => batch.Insert(told).Insert(statement));
        if (await statements.Find(statement.Key, cancellation) is not { Value: var stands } || stands.Text != words)
        {
            return ReopenOutcome.ReopenedBefore;
        }

        return await change.Do(id, ReopenOutcome.NotFound, (complaint, at) => Pointed(complaint, again.Id, by, words, at), cancellation);
    }

    internal static (Complaint Case, CaseEvent Event, Statement Statement) Again(
        Complaint ended, string facts, IReadOnlyList<CaseFile> files, string by, string? version, Reglement reglement, DateTimeOffset now)
    {
        var opened = new NewCase(
            IdOf(ended.Id), ended.Kind, ended.RespondentId, ended.Complainant, ended.InALine().Nl, ended.AboutArticles(), ended.ConductOn ?? Amsterdam.Day(ended.OpenedAt), facts, files,
            CaseSide.Secretariaat, by, by);
        var (complaint, told, statement) = OpenCase.Begun(
            opened, new Party { Id = ended.RespondentId, Name = ended.RespondentName, Kind = default }, version, reglement, now);
        return (
            complaint with { ConvenantVersion = ended.ConvenantVersion, RoundName = ended.RoundName, Missed = ended.Missed, Terms = ended.Terms, Reopens = ended.Id },
            told with { About = ended.Id },
            statement with { Kind = StatementKind.NewFacts, By = CaseSide.Secretariaat, Audience = statement.Audience });
    }

    private static CaseChange<ReopenOutcome> Pointed(Complaint ended, string again, string by, string facts, DateTimeOffset now) =>
        ended.ReopenedAs is not null ? new(ReopenOutcome.Reopened)
        : CaseChange<ReopenOutcome>.Of(
            ReopenOutcome.Reopened, (ended with { ReopenedAs = again }).Tell(CaseEventKind.Reopened, CaseSide.Secretariaat, Audience.Sides, now, by, facts, about: again));
}
