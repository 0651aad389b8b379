using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Frameworks;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>Opens the case about evidence that stayed away, as an intention (art. 9.1, 12.1): nothing is registered, counted, published or shown to others by it.</summary>
public sealed class OpenIntention(RequestBook requests, ReviewBook reviews, FrameworkLibrary frameworks, ComplaintBook complaints, ReglementBook reglements)
{
    // All items can be filled in without anybody having declared them.
    private static readonly MissedItem NotDeclared = new(
        "declaration", new LocalText("Uw verklaring: alles is ingevuld, maar niemand heeft het verklaard", "Your declaration: all is filled in, but nobody has declared it"), ["9.1"]);

    /// <summary>First the request, under its guard: an answer at the last second wins or loses here. Then, when it is opened again, the case, which stands on its own.</summary>
    public async Task Open(Stored<EvidenceRequest> stored, Round round, DateTimeOffset now, CancellationToken cancellation)
    {
        var request = stored.Value;
        if (request.Status != RequestStatus.AskedToExplain)
        {
            await requests.Save(stored, request with { Status = RequestStatus.AskedToExplain, HasCase = true }, cancellation);
            return;
        }

        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        var version = await reglements.InForce(Amsterdam.Day(now), cancellation);
        var (opened, told) = new Complaint
        {
            Id = request.CaseId,
            Kind = ComplaintKind.OwnMotion,
            RespondentId = request.PartyId,
            RespondentName = request.PartyName,
            RoundId = round.Id,
            RoundName = round.Name,
            Terms = round.Terms,
            Missed = await Missed(request, framework, cancellation),
            ConvenantVersion = framework.ConvenantVersion,
            ReglementVersion = version,
            CaseTerms = (await reglements.Of(version, cancellation)).Terms,
            ConductOn = Amsterdam.Day(now),
            Shifts = round.Shifts.Count,
            StepSince = now,
            OpenedAt = now,
            ChangedAt = now,
        }.Tell(CaseEventKind.Opened, CaseSide.Secretariaat, Audience.Respondent, now);
        await complaints.Open(opened, cancellation, batch => batch.Insert(told));
        await requests.Save(stored, request with { CaseOpened = true }, cancellation);
    }

    // At a later asking what was asked anew: all else was answered before.
    private async Task<IReadOnlyList<MissedItem>> Missed(EvidenceRequest request, Framework framework, CancellationToken cancellation)
    {
        if (await reviews.FindRework(request.Id, request.Asking, cancellation) is { } rework)
        {
            return [.. rework.Items.Select(item => new MissedItem(item.Item, new LocalText($"{item.Title.Nl}, aangevuld", $"{item.Title.En}, completed"), item.Articles))];
        }

        var answers = await requests.Answers(request.Id, cancellation);
        return [.. framework.ItemsFor(request.PartyKind, request.Products ?? [])
            .Where(item => !answers.TryGetValue(item.Key, out var answer) || !answer.Value.Answers(item))
            .GroupBy(item => item.Item.Id)
            .Select(group => group.ToList() switch
            {
                [var one] => new MissedItem(one.Key, one.TitleWithProduct(), one.Item.Articles),
                [var first, ..] many => new MissedItem(
                    first.Item.Id, new LocalText($"{first.Item.Title.Nl}, voor {many.Count} producten", $"{first.Item.Title.En}, for {many.Count} products"), first.Item.Articles),
                _ => NotDeclared,
            })
            .DefaultIfEmpty(NotDeclared)];
    }
}
