using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Telemetry;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>Mails the link to bring a case to the registered contacts of the party that somebody says to be; where there is none, a person verifies by hand.</summary>
/// <remarks>
/// It is a process of its own so that the public page answers the same, as quickly, whoever asks and whatever is in the register. The letter says nothing of
/// what was typed: anybody can type. A party gets no more than <see cref="MostADay"/> of them in a day. The process ends when the wish is deleted.
/// </remarks>
public sealed class BringCase(
    Table<CaseWish> wishes, Table<WishCount> counts, FindNamed named, PartyRegister register, BringTokens tokens, Links links, ILetterSender sender, TextBook texts, DeskTasks tasks, Errands errands,
    IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "BringCase";

    /// <summary>How many times in 24 hours the contacts of a party are sent a link.</summary>
    public const int MostADay = 3;

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>Somebody filled in the public page; the same form twice is one wish.</summary>
    public async Task Ask(string id, string from, string against, string about, CancellationToken cancellation)
    {
        var wish = new CaseWish { Id = id, From = from.Trim(), Against = against.Trim(), About = about.Trim(), At = clock.GetUtcNow() };
        await errands.Note(wish.Process, cancellation);
        await wishes.Insert(wish, cancellation);
        await workflows.Start(wish.Process, cancellation);
    }

    /// <summary>The wish, or null.</summary>
    public async Task<CaseWish?> Find(string id, CancellationToken cancellation) => Key.IsValidPart(id) ? (await wishes.Find(CaseWish.KeyOf(id), cancellation))?.Value : null;

    /// <summary>A person of the secretariaat dealt with it; harmless when repeated.</summary>
    public async Task Handled(string id, string by, CancellationToken cancellation)
    {
        while (await wishes.Find(CaseWish.KeyOf(id), cancellation) is { Value.HandledBy: null } stored && await wishes.Replace(stored, stored.Value with { HandledBy = by }, cancellation) != Written.Done)
        {
        }

        await tasks.Done($"wish~{id}", by, cancellation);
    }

    /// <summary>Who brings a case by a link, as long as it works: the wish, the party, and the contact that is still its own.</summary>
    public async Task<(CaseWish Wish, Party Party, Contact Contact)?> Bringer(string wishId, string contact, CancellationToken cancellation) =>
        await Find(wishId, cancellation) is { Road: WishRoad.Mailed, PartyId: { } partyId } wish && wish.EndsAt > clock.GetUtcNow()
        && (await register.Find(partyId, cancellation))?.Value is { } party && party.Contact(contact) is { } person ? (wish, party, person) : null;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await wishes.Find(CaseWish.KeyOf(key), cancellation) is not { } stored)
        {
            await errands.LetGo(CaseWish.ProcessOf(key), cancellation);
            return Next.Done;
        }

        var (wish, now) = (stored.Value, clock.GetUtcNow());
        switch (wish)
        {
            case var _ when wish.EndsAt <= now:
                await tasks.Done(wish.TaskId, wish.HandledBy, cancellation);
                await wishes.Delete(stored, cancellation);
                await errands.Ended(wish.Process, cancellation);
                return Next.Done;

            case { Road: null }:
                await Decide(stored, now, cancellation);
                return Next.Again;

            case { Road: WishRoad.Mailed, IsSent: false }:
                await Send(wish, cancellation);
                await wishes.Replace(stored, wish with { IsSent = true }, cancellation);
                return Next.Again;

            case { Road: WishRoad.ByHand, HandledBy: null }:
                await tasks.Raise(wish.TaskId, DeskTaskKind.VerifyComplainant, wish.From, Links.CaseWish(wish.Id), cancellation);
                break;
        }

        return Next.Wait(wish.EndsAt - now);
    }

    private async Task Decide(Stored<CaseWish> stored, DateTimeOffset now, CancellationToken cancellation)
    {
        var party = await named.Of(stored.Value.From, cancellation);
        if (party is null || !party.IsPartyOn(Amsterdam.Day(now)) || party.Contacts.Count == 0)
        {
            await wishes.Replace(stored, stored.Value with { Road = WishRoad.ByHand }, cancellation);
            return;
        }

        var count = await counts.Find(WishCount.KeyOf(party.Id), cancellation);
        var today = (count?.Value.At ?? []).Where(at => at > now.AddDays(-1)).ToList();
        var road = today.Count < MostADay ? WishRoad.Mailed : WishRoad.TooMany;
        var next = new WishCount { PartyId = party.Id, At = road == WishRoad.Mailed ? [.. today, now] : today };
        var batch = new Batch().Replace(stored, stored.Value with { Road = road, PartyId = party.Id });
        await wishes.Commit(count is null ? batch.Insert(next) : batch.Replace(count, next), cancellation);
    }

    // To all contacts: each has a link of its own. The letter's id is the same for every try, so that nobody gets it twice.
    private async Task Send(CaseWish wish, CancellationToken cancellation)
    {
        if ((await register.Find(wish.PartyId!, cancellation))?.Value is not { } party)
        {
            return;
        }

        var current = await texts.Current(cancellation);
        var version = current.VersionOf(LetterStep.BringCase);
        var wording = await texts.Get(LetterStep.BringCase, version, cancellation);
        foreach (var contact in party.Contacts)
        {
            var letter = new BringLetter
            {
                Step = LetterStep.BringCase,
                TextVersion = version,
                Contact = contact.Id,
                Fields = current.Complete(new Dictionary<string, LocalText> { ["party"] = new(party.Name, party.Name) }),
                WrittenAt = wish.At,
            };
            var e = await sender.HandOver(
                LetterRenderer.Render(letter, wording, $"bring~{wish.Id}~{LetterStep.BringCase}~{contact.Id}", contact.Email, links.BringCase(tokens.Make(wish.Id, contact.Id))), cancellation);
            Measures.Letter(LetterStep.BringCase, e.State);
        }
    }

    private sealed record BringLetter : Letter
    {
        // Never stored: for whom it is stands in the register, and its text is the one in use.
        public override Key Key => default;
    }
}
