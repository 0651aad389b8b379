using System.Globalization;
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
            party => party.Joined(new Joining(JoiningKind.Accession, from, Until: null, version)),
            party => Notice(party, $"accession-{Day(from)}", party.Kind == PartyKind.Supplier ? LetterStep.AccededSupplier : LetterStep.AccededBoard, from, version),
            paper,
            PartyDocumentKind.Accession,
            from,
            via: null,
            by,
            cancellation,
            known);

    /// <summary>Records a school board's membership of PO-Raad or VO-raad (art. 11.1), or when one that is known ends, with what shows it when that is there.</summary>
    public Task<ChangeOutcome> Membership(
        string id, long revision, string via, DateOnly from, DateOnly? until, string version, StagedPaper? paper, string by, CancellationToken cancellation, bool known = false) =>
        Record(
            id,
            revision,
            party => party.Joined(new Joining(JoiningKind.Membership, from, until, version, via)),
            party => Notice(party, $"membership-{via.ToLowerInvariant()}-{Day(from)}", LetterStep.MembershipRecorded, from, version, via, until),
            paper,
            PartyDocumentKind.Membership,
            from,
            via,
            by,
            cancellation,
            known);

    /// <summary>Records a withdrawal in writing (art. 11.7): everything that is asked ends by itself.</summary>
    public Task<ChangeOutcome> Withdrawal(string id, long revision, DateOnly on, StagedPaper? paper, string by, CancellationToken cancellation) =>
        Record(
            id,
            revision,
            party => party with { WithdrawnOn = on },
            party => Notice(party, $"withdrawal-{Day(on)}", LetterStep.WithdrawalRecorded, on, party.Joinings.Select(j => j.ConvenantVersion).LastOrDefault() ?? "2.0"),
            paper,
            PartyDocumentKind.Withdrawal,
            on,
            via: null,
            by,
            cancellation);

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
        // A correction of what was told before, such as the end of a membership, is no new letter.
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
        if (tell && isNew && outcome == ChangeOutcome.Done)
        {
            // What an import had put there already was told to nobody.
            await notices.Put(told, cancellation);
        }

        return outcome;
    }

    private PartyNotice Notice(Party party, string notice, string step, DateOnly from, string version, string? via = null, DateOnly? until = null) => new()
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
            ["via"] = new(via ?? "", via ?? ""),
            ["until"] = until is { } end
                ? new($"tot en met {Amsterdam.Long(end, english: false)}", $"until {Amsterdam.Long(end, english: true)}")
                : new("zolang het lidmaatschap loopt", "as long as the membership runs"),
        },
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
