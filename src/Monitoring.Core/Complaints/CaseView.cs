namespace Monitoring.Complaints;

/// <summary>What one who takes part in a case may see of it, and nothing else: a page or a file made from this cannot show more.</summary>
/// <remarks>Evidence is confidential: a seat sees the findings of the secretariaat, and an original only once it was released. Of the other side one sees the name of the party, not of its people.</remarks>
public sealed record CaseView
{
    /// <summary>Whose view it is.</summary>
    public required CaseViewer Viewer { get; init; }

    /// <summary>The case's id.</summary>
    public required string Id { get; init; }

    /// <summary>By which road it came.</summary>
    public required ComplaintKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who brought it, by name; null on the Platform's own motion.</summary>
    public string? ComplainantName { get; init; }

    /// <summary>The party that it is about.</summary>
    public required string RespondentName { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The articles that it is said to be about.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>When the conduct took place, where that is said.</summary>
    public DateOnly? ConductOn { get; init; }

    /// <summary>The round in which evidence stayed away.</summary>
    public string? RoundName { get; init; }

    /// <summary>What stayed away; empty for a seat with a conflict.</summary>
    public IReadOnlyList<MissedItem> Missed { get; init; } = [];

    /// <summary>The last day of the term that runs; null when none does, or it is not known yet.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the respondent explained before it was registered, the first first; for itself and the secretariaat.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>The time line, the first first.</summary>
    public IReadOnlyList<SeenEvent> Events { get; init; } = [];

    /// <summary>What was said, the first first.</summary>
    public IReadOnlyList<SeenStatement> Statements { get; init; } = [];

    /// <summary>Originals that were released to the seats; for a seat only, since the others see them with their statements.</summary>
    public IReadOnlyList<SeenFile> Released { get; init; } = [];

    /// <summary>The settlement that was proposed last; between the sides.</summary>
    public SeenSettlement? Settlement { get; init; }

    /// <summary>What was put to the vote; for the seats and the secretariaat.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>The votes: a seat's own, for the secretariaat all.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>The measures that were decided.</summary>
    public IReadOnlyList<TakenMeasure> Measures { get; init; } = [];

    /// <summary>The proposals of which the decision is a document: one for all who take part, as it holds only what all of them may read.</summary>
    public IReadOnlyList<int> Decisions { get; init; } = [];

    /// <summary>Why it ended or was not admitted, in words.</summary>
    public string? EndReasons { get; init; }

    /// <summary>What the viewer may do now, the most likely first.</summary>
    public IReadOnlyList<SideAct> Acts { get; init; } = [];

    /// <summary>Whether nothing follows any more.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Whether the viewer may do that now.</summary>
    public bool May(SideAct act) => Acts.Contains(act);

    /// <summary>The file of a statement that this view shows, or null.</summary>
    public SeenFile? FindFile(int statement, string sha256) =>
        Statements.SelectMany(said => said.Files).Concat(Released).FirstOrDefault(file => file.Statement == statement && file.File.Sha256 == sha256);

    /// <summary>What one who takes part sees of a case.</summary>
    public static CaseView Of(CaseContents contents, CaseViewer viewer)
    {
        var (complaint, sight) = (contents.Case, new CaseSight(contents, viewer));
        var view = new CaseView
        {
            Viewer = viewer,
            Id = complaint.Id,
            Kind = complaint.Kind,
            State = complaint.State,
            OpenedAt = complaint.OpenedAt,
            ComplainantName = complaint.Complainant?.Name,
            RespondentName = complaint.RespondentName,
            HasEnded = complaint.HasEnded,
        };
        return sight.IsBlind ? view : view with
        {
            Subject = complaint.Subject,
            Articles = complaint.Articles,
            ConductOn = complaint.ConductOn,
            RoundName = complaint.RoundName,
            Missed = complaint.Missed,
            Until = complaint.State == ComplaintState.Intention ? complaint.ExplanationDay : view.HasEnded ? null : complaint.StepDay,
            Explanations = sight.SeesWordsOf(CaseSide.Respondent) ? [.. complaint.Explanations] : [],
            Events = [.. contents.Events.Where(sight.Sees).Select(sight.Seen)],
            Statements = [.. contents.Statements.Where(sight.Sees).Select(sight.Seen)],
            Released = [.. sight.Released],
            Settlement = viewer.Side == CaseSide.Seat || complaint.Settlement is not { RefusedAt: null } settlement ? null : sight.Seen(settlement),
            Proposals = viewer.Side is CaseSide.Seat or CaseSide.Secretariaat ? [.. contents.Proposals.Select(sight.Seen)] : [],
            Ballots = viewer.Side switch
            {
                CaseSide.Secretariaat => contents.Ballots,
                CaseSide.Seat => [.. contents.Ballots.Where(ballot => ballot.Seat == viewer.Who)],
                _ => [],
            },
            Measures = [.. complaint.Measures.Select(sight.Seen)],
            Decisions = [.. complaint.Votes.Where(vote => vote.Document is not null).Select(vote => vote.Proposal)],
            // What ended it before anything lay with the seats is between the sides.
            EndReasons = viewer.Side == CaseSide.Seat && complaint.State is ComplaintState.Settled or ComplaintState.Withdrawn or ComplaintState.Joined or ComplaintState.Inadmissible ? null
                : complaint.EndReasons ?? (complaint.State == ComplaintState.Inadmissible ? complaint.Admissibility?.Reasons : null),
            Acts = complaint.ActsOf(viewer),
        };
    }
}
