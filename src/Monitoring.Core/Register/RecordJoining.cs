using Monitoring.Calendar;
using Monitoring.Letters;

namespace Monitoring.Register;

/// <summary>Records how an organisation becomes and stops being a Convenantpartij (art. 11.1, 11.3, 11.7), with its paper, its letter and its history, in one batch.</summary>
public sealed class RecordJoining(ChangeParty changes, PartyRegister register, PartyNotices notices, PartyPapers papers, TimeProvider clock)
{
    /// <summary>Records an accession by a signed declaration (art. 11.3), and tells the party, also when an import had put it there already. Who had withdrawn is a party again from that day.</summary>
    /// <remarks><c>known</c>: only the paper is added to what stands already, and nobody is told.</remarks>
    public Task<ChangeOutcome> Accession(string id, long revision, DateOnly from, string version, StagedPaper paper, string by, CancellationToken cancellation, bool known = false) =>
        Record(
            id,
            revision,
            new Joining(JoiningKind.Accession, from, Until: null, version),
            paper,
            PartyDocumentKind.Accession,
            by,
            cancellation,
            known);

    /// <summary>Records a school board's membership of PO-Raad or VO-raad (art. 11.1), or when one that is known ends, with what shows it when that is there.</summary>
    public Task<ChangeOutcome> Membership(
        string id, long revision, string via, DateOnly from, DateOnly? until, string version, StagedPaper? paper, string by, CancellationToken cancellation, bool known = false) =>
        Record(
            id,
            revision,
            new Joining(JoiningKind.Membership, from, until, version, via),
            paper,
            PartyDocumentKind.Membership,
            by,
            cancellation,
            known);

    /// <summary>Records a withdrawal in writing (art. 11.7): everything that is asked ends by itself.</summary>
    public Task<ChangeOutcome> Withdrawal(string id, long revision, DateOnly on, StagedPaper? paper, string by, CancellationToken cancellation) =>
        Record(
            id,
            revision,
            party => party with { WithdrawnOn = on },
            party => Notice(party, PartyNotice.IdOfWithdrawal(on), LetterStep.WithdrawalRecorded, on, party.Joinings.Select(j => j.ConvenantVersion).LastOrDefault() ?? "2.0"),
            paper,
            PartyDocumentKind.Withdrawal,
            on,
            via: null,
            by,
            cancellation);

    private Task<ChangeOutcome> Record(
        string id, long revision, Joining joining, StagedPaper? paper, PartyDocumentKind kind, string by, CancellationToken cancellation, bool known = false) =>
        Record(
            id,
            revision,
            party => party.Joined(joining),
            party => Notice(party, PartyNotice.IdOf(joining), StepOf(party, joining), joining.From, joining.ConvenantVersion, joining),
            paper,
            kind,
            joining.From,
            joining.Via,
            by,
            cancellation,
            known);

    private async Task<ChangeOutcome> Record(
        string id, long revision, Func<Party, Party> change, Func<Party, PartyNotice> notice, StagedPaper? paper, PartyDocumentKind kind, DateOnly on, string? via, string by,
        CancellationToken cancellation, bool known = false)
    {
        if (await register.Find(id, cancellation) is not { Value: var before })
        {
            return ChangeOutcome.NotFound;
        }

        var document = paper is null ? null : new PartyDocument
        {
            PartyId = id,
            Kind = kind,
            On = on,
            Via = via,
            Name = paper.Name,
            Sha256 = paper.Staged.Sha256,
            Size = paper.Staged.Size,
            By = by,
            At = clock.GetUtcNow(),
        };
        if (document is not null && !await papers.Keep(document, paper!, cancellation))
        {
            await papers.LetGo(document, cancellation);
            return ChangeOutcome.PaperRefused;
        }

        var outcome = await Change(id, revision, change, notice(before), tell: !known, document, by, cancellation);
        if (document is not null)
        {
            await (outcome == ChangeOutcome.Done ? papers.Put(document, cancellation) : papers.LetGo(document, cancellation));
        }

        return outcome;
    }

    private async Task<ChangeOutcome> Change(string id, long revision, Func<Party, Party> change, PartyNotice told, bool tell, PartyDocument? document, string by, CancellationToken cancellation)
    {
        // A correction of what was told before, such as the end of a membership, is no new letter; one that still waits is put right.
        var isNew = await notices.Find(id, told.Id, cancellation) is null;
        if (isNew)
        {
            await notices.Announce(told, cancellation);
        }

        var outcome = await changes.Change(id, revision, change, by, cancellation, (batch, _) =>
        {
            if (isNew)
            {
                batch.Insert(told);
            }

            if (document is not null)
            {
                batch.Put(document);
            }
        });
        if (!isNew && outcome == ChangeOutcome.Done)
        {
            await notices.Correct(told, cancellation);
        }
        else if (tell && outcome == ChangeOutcome.Done)
        {
            // What an import had put there already was told to nobody.
            await notices.Put(told, cancellation);
        }

        return outcome;
    }

    private PartyNotice Notice(Party party, string notice, string step, DateOnly from, string version, Joining? joining = null) => new()
    {
        PartyId = party.Id,
        Id = notice,
        Step = step,
        WrittenAt = clock.GetUtcNow(),
        Fields = new Dictionary<string, LocalText>
        {
            ["party"] = new(party.Name, party.Name),
            ["from"] = new(Amsterdam.Long(from, english: false), Amsterdam.Long(from, english: true)),
            ["version"] = new(version, version),
            ["via"] = new(joining?.Via ?? "", joining?.Via ?? ""),
            ["until"] = PartyNotice.UntilOf(joining),
        },
    };

    private static string StepOf(Party party, Joining joining) => joining.How == JoiningKind.Membership ? LetterStep.MembershipRecorded
        : party.Kind == PartyKind.Supplier ? LetterStep.AccededSupplier : LetterStep.AccededBoard;
}
