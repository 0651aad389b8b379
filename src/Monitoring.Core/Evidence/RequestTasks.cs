using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;

namespace Monitoring.Evidence;

/// <summary>What a request asks of the secretariaat: its tasks, and when each may go from the list.</summary>
public sealed class RequestTasks(DeskTasks tasks, RequestBook requests, PartyRegister register, PartiesWithoutAddress without)
{
    /// <summary>The id of the task that says that nobody of a party could be reached.</summary>
    public static string OfDelivery(RequestKey request) => $"undeliverable~{request}";

    /// <summary>Asks to decide on more time.</summary>
    public Task AskDeferral(EvidenceRequest request, CancellationToken cancellation) => tasks.Raise(
        Deferral.TaskOf(request.Id),
        DeskTaskKind.DecideDeferral,
        request.PartyName,
        Links.Deferral(request.RoundId, request.PartyId),
        cancellation,
        Amsterdam.EndOf(request.RunsUntil!.Value));

    /// <summary>Asks to enter an answer that came by post.</summary>
    public Task AskEntry(EvidenceRequest request, CancellationToken cancellation) =>
        tasks.Raise(PostedAnswer.TaskOf(request.Id), DeskTaskKind.EnterAnswer, request.PartyName, Links.Post(request.RoundId, request.PartyId), cancellation);

    /// <summary>Asks for an address, or how the party was reached. Who has no address at all is one of the parties of the task about them.</summary>
    /// <returns>Whether it still waits for that.</returns>
    public async Task<bool> AskForAnAddress(EvidenceRequest request, Party party, CancellationToken cancellation)
    {
        if (party.Contacts.Count == 0)
        {
            await without.Raise(cancellation);
            await tasks.Done(OfDelivery(request.Id), by: null, cancellation);
            return (await register.Find(request.PartyId, cancellation))?.Value.Contacts.Count is null or 0;
        }

        var (kind, page) = request.Letters.TaskOf(
            request.StepThatCameBack(), Links.RequestByPost(request.RoundId, request.PartyId), Links.RequestReached(request.RoundId, request.PartyId), DeskTaskKind.Undeliverable, request.PartyId);
        await tasks.Raise(OfDelivery(request.Id), kind, request.PartyName, page, cancellation);

        // Something may have come in between, and found no task to take away.
        if ((await requests.Find(request.Id, cancellation))?.Value.Status != RequestStatus.Undeliverable)
        {
            await tasks.Done(OfDelivery(request.Id), by: null, cancellation);
        }

        return true;
    }

    /// <summary>Takes off what was decided or entered, and what lapsed: the evidence came, or the request has ended.</summary>
    public async Task Leave(EvidenceRequest request, CancellationToken cancellation)
    {
        if (request.DeferralsAsked > 0 && (!request.IsDeferralOpen || request.HasEnded))
        {
            await tasks.Done(Deferral.TaskOf(request.Id), by: null, cancellation);
        }

        if (request.Posts > 0 && !request.IsOnDesk)
        {
            await tasks.Done(PostedAnswer.TaskOf(request.Id), by: null, cancellation);
        }
    }

    /// <summary>Takes off the task about its delivery, if there can be one.</summary>
    public Task LeaveDelivery(EvidenceRequest request, CancellationToken cancellation) =>
        request.MayHaveDeliveryTask ? tasks.Done(OfDelivery(request.Id), by: null, cancellation) : Task.CompletedTask;
}
