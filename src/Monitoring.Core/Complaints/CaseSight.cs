namespace Monitoring.Complaints;

/// <summary>What a viewer of a case may see, row by row.</summary>
internal sealed class CaseSight(CaseContents contents, CaseViewer viewer)
{
    private readonly HashSet<string> released = [.. contents.Events.Where(e => e.Kind == CaseEventKind.OriginalReleased && e.About is not null).Select(e => e.About!)];

    /// <summary>Whether it sees no more than that there is a case, and between whom.</summary>
    public bool IsBlind => viewer is { Side: CaseSide.Seat, HasConflict: true };

    /// <summary>The originals that a seat may open since they were released.</summary>
    public IEnumerable<SeenFile> Released => viewer.Side != CaseSide.Seat || IsBlind ? []
        : contents.Statements.SelectMany(said => said.Files.Select(file => new SeenFile(said.Number, said.By, file))).Where(seen => released.Contains(ReleaseOriginal.Mark(seen.Statement, seen.File.Sha256)));

    // All that it may open.
    private IEnumerable<SeenFile> Files => contents.Statements.Where(Sees).SelectMany(said => Seen(said).Files).Concat(Released);

    /// <summary>Whether it sees what only that side and the secretariaat do.</summary>
    public bool SeesWordsOf(CaseSide side) => viewer.Side == CaseSide.Secretariaat || viewer.Side == side;

    public bool Sees(CaseEvent e) => IsFor(e.Audience) || IsOwn(e.By);

    public bool Sees(Statement said) => IsFor(said.Audience) || IsOwn(said.By);

    public SeenEvent Seen(CaseEvent e) => new(
        e.Number,
        e.Kind,
        e.At,
        e.By,
        // Of the seats each sees itself only.
        viewer.Side == CaseSide.Secretariaat || (viewer.Side == e.By && (viewer.Side != CaseSide.Seat || e.Person == viewer.Who)) ? e.Person : null,
        e.Words,
        e.Day,
        // The id of another case may name its party, and the hash of a file tells who has it that it is the same.
        viewer.Side != CaseSide.Secretariaat && e.Kind is CaseEventKind.Joined or CaseEventKind.JoinedBy or CaseEventKind.Reopened or CaseEventKind.OriginalReleased ? null : e.About,
        e.Kind == CaseEventKind.StatementMade ? contents.Statements.FirstOrDefault(said => IsAbout(e, said) && Sees(said))?.Kind : null,
        e.Kind == CaseEventKind.OriginalReleased ? Files.FirstOrDefault(file => ReleaseOriginal.Mark(file.Statement, file.File.Sha256) == e.About) : null);

    public SeenStatement Seen(Statement said) => new(
        said.Number, said.Kind, said.By, SeesWordsOf(said.By) ? said.Name : null, said.At, said.Text, [.. said.Files.Where(file => Sees(said, file)).Select(file => new SeenFile(said.Number, said.By, file))]);

    public SeenSettlement Seen(Settlement settlement) => new(
        settlement.By,
        SeesWordsOf(settlement.By) ? settlement.Name : null,
        settlement.Terms,
        settlement.At,
        settlement.AcceptedAt,
        SeesWordsOf(settlement.By == CaseSide.Complainant ? CaseSide.Respondent : CaseSide.Complainant) ? settlement.AcceptedBy : null);

    // Who of the secretariaat it was, is for the secretariaat.
    public Proposal Seen(Proposal put) => viewer.Side == CaseSide.Secretariaat ? put : put with { By = "" };

    public TakenMeasure Seen(TakenMeasure measure) =>
        viewer.Side == CaseSide.Secretariaat || measure.Judgement is not { } judgement ? measure : measure with { Judgement = judgement with { By = "" } };

    private static bool IsAbout(CaseEvent e, Statement said) => e.About == said.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // With the words of the secretariaat may go a file of a party: that stays that party's.
    private bool Sees(Statement said, CaseFile file) => viewer.Side switch
    {
        CaseSide.Secretariaat => true,
        // Only what the secretariaat made itself is no original.
        CaseSide.Seat => said.By == CaseSide.Secretariaat && file.PartyId is null,
        _ => IsOwn(said.By) || (!file.IsConfidential && (said.By != CaseSide.Secretariaat || file.PartyId is null || file.PartyId == CaseFiles.OwnerOf(contents.Case, viewer.Side))),
    };

    private bool IsOwn(CaseSide by) => viewer.Side == by && by is CaseSide.Complainant or CaseSide.Respondent;

    private bool IsFor(Audience audience) => viewer.Side switch
    {
        CaseSide.Secretariaat => true,
        CaseSide.Complainant => audience.HasFlag(Audience.Complainant),
        CaseSide.Respondent => audience.HasFlag(Audience.Respondent),
        _ => audience.HasFlag(Audience.Seats) && !viewer.HasConflict,
    };
}
