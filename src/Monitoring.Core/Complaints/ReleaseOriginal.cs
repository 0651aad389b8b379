namespace Monitoring.Complaints;

/// <summary>What became of releasing an original.</summary>
public enum ReleaseOutcome
{
    /// <summary>The seats without a conflict can read it, and its party is told; now or by the same form before.</summary>
    Released,

    /// <summary>There is no such case, or no such file in it.</summary>
    NotFound,

    /// <summary>The case has ended, or is an intention still.</summary>
    NotOpen,

    /// <summary>It is no original of a party: the seats read it as it is.</summary>
    NotAnOriginal,

    /// <summary>Reasons are required, of at most <see cref="ReleaseOriginal.MaxReasons"/> characters.</summary>
    NoReasons,
}

/// <summary>The secretariaat releases an original of a party to the seats, with reasons, of which that party is told. Otherwise a seat reads what was found, not what it was found in.</summary>
public sealed class ReleaseOriginal(ChangeCase change, CaseRows rows)
{
    /// <summary>The longest reasons, in characters.</summary>
    public const int MaxReasons = 4000;

    /// <summary>How an event says which file it is about.</summary>
    public static string Mark(int statement, string sha256) => FormattableString.Invariant($"{statement}~{sha256}");

    /// <summary>Releases it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="statement">The statement that the file goes with.</param>
    /// <param name="sha256">The file.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ReleaseOutcome> Release(string id, int statement, string sha256, string reasons, string by, CancellationToken cancellation)
    {
        // What was said is never changed.
        var said = await rows.FindStatement(id, statement, cancellation);
        return said?.Files.FirstOrDefault(file => file.Sha256 == sha256) is { } file
            ? await change.Do(id, ReleaseOutcome.NotFound, (complaint, now) => Decide(complaint, said, file, reasons, by, now), cancellation)
            : ReleaseOutcome.NotFound;
    }

    /// <summary>Whose original a file is; null when it is none.</summary>
    public static CaseSide? SideOf(Complaint complaint, Statement said, CaseFile file) => said.By switch
    {
        CaseSide.Complainant or CaseSide.Respondent => said.By,
        _ when file.PartyId is null => null,
        _ => file.PartyId == complaint.RespondentId ? CaseSide.Respondent : CaseSide.Complainant,
    };

    internal static CaseChange<ReleaseOutcome> Decide(Complaint complaint, Statement said, CaseFile file, string reasons, string by, DateTimeOffset now)
    {
        var words = reasons.Trim();
        return complaint.Releases.Any(known => known.Statement == said.Number && known.Sha256 == file.Sha256) ? new(ReleaseOutcome.Released)
            : complaint.HasEnded || complaint.State == ComplaintState.Intention ? new(ReleaseOutcome.NotOpen)
            : SideOf(complaint, said, file) is not { } side ? new(ReleaseOutcome.NotAnOriginal)
            : words.Length is 0 or > MaxReasons ? new(ReleaseOutcome.NoReasons)
            : CaseChange<ReleaseOutcome>.Of(
                ReleaseOutcome.Released,
                (complaint with { Releases = [.. complaint.Releases, new Release(said.Number, file.Sha256, side, words, by, now)] }).Tell(
                    CaseEventKind.OriginalReleased, CaseSide.Secretariaat, Audience.Seats | (side == CaseSide.Respondent ? Audience.Respondent : Audience.Complainant), now, by, words,
                    about: Mark(said.Number, file.Sha256)));
    }
}
