using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>Brings one notice to a party: to one contact after the other, until it has arrived at one, or need not arrive any more. Then it ends.</summary>
public sealed class WriteToParty(
    PartyNotices notices, PartyRegister register, LetterOffice office, TextBook texts, MailHoldBook hold, RecordDelivery record, GatherLetters gather, DeskTasks tasks, PartiesWithoutAddress without, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "WriteToParty";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The id of the task that says that nobody could be told.</summary>
    public static string TaskId(string partyId, string notice) => $"unreachable~{partyId}~{notice}";

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var at = key.IndexOf('~', StringComparison.Ordinal);
        var (partyId, id) = (key[..at], key[(at + 1)..]);
        if (await notices.Find(partyId, id, cancellation) is not { } stored)
        {
            return Next.Done;
        }

        var notice = stored.Value;
        var party = (await register.Find(partyId, cancellation))?.Value;
        var now = clock.GetUtcNow();
        await gather.SeeTo(new LetterOwner.Notice(partyId, id), partyId, notice.Letters, cancellation);
        var held = notice.Letters.ToHandOver is not null && await hold.IsHeld(cancellation);
        switch (notice.NextStep(party, now, held))
        {
            case NoticeStep.Write(var contact):
                if (notice.Letters.Letters.Any(l => l.State == LetterState.Dropped))
                {
                    // It was done with.
                    await notices.Announce(notice, cancellation);
                }

                await notices.Save(stored, notice with { Letters = notice.Letters.WithoutUnsent().Write(notice.Step, [contact], now) }, notice.LetterTo(contact, await texts.Current(cancellation), now), cancellation);
                return Next.Again;

            case NoticeStep.Drop:
                await notices.Save(stored, notice with { Letters = notice.Letters.DropPending(now) }, letter: null, cancellation);
                return Next.Again;

            case NoticeStep.HandOver(var letter):
                if (await gather.Gather(new LetterOwner.Notice(partyId, id), notice.Letters, letter, party, cancellation) is { } waits)
                {
                    await notices.Save(stored, notice with { Letters = waits }, letter: null, cancellation);
                    return Next.Again;
                }

                if (office.WaitFor(letter, party?.Contact(letter.Contact)) is var wait && wait > TimeSpan.Zero)
                {
                    return Next.Wait(wait);
                }

                var row = await notices.FindLetter(notice, letter.Contact, cancellation);
                var e = await office.HandOver($"party~{key}", row?.Value, party?.Contact(letter.Contact), letter, link: null, cancellation);
                if (await notices.Save(stored, notice with { Letters = notice.Letters.Record(e) }, letter: null, cancellation) == Written.Changed)
                {
                    await record.Record(new LetterOwner.Notice(partyId, id), [e], cancellation);
                }

                return Next.Again;

            case NoticeStep.CountAsDelivered(var arrived):
                await notices.Save(stored, notice with { Letters = notice.Letters.Record(arrived) }, letter: null, cancellation);
                return Next.Again;

            case NoticeStep.GiveUp when party!.Contacts.Count == 0 && party.IsPartyOn(Amsterdam.Day(now)):
                await without.Raise(cancellation);
                await tasks.Done(TaskId(partyId, id), by: null, cancellation);
                return (await register.Find(partyId, cancellation))!.Value.Contacts.Count == 0 ? Next.Wait(Next.LongestWait) : Next.Again;

            case NoticeStep.GiveUp:
                var (kind, page) = notice.Letters.TaskOf(notice.Step, Links.NoticeByPost(partyId, id), Links.NoticeReached(partyId, id), DeskTaskKind.Unreachable, partyId);
                await tasks.Raise(TaskId(partyId, id), kind, party!.Name, page, cancellation);

                // An address may have come in between, and found no task to take away.
                if ((await notices.Find(partyId, id, cancellation))?.Value.NextStep((await register.Find(partyId, cancellation))?.Value, now) is not NoticeStep.GiveUp)
                {
                    await tasks.Done(TaskId(partyId, id), by: null, cancellation);
                    return Next.Again;
                }

                return Next.Wait(Next.LongestWait);

            case NoticeStep.AddressFails:
                await tasks.Raise(TaskId(partyId, id), DeskTaskKind.AddressFails, party!.Name, Links.Contacts(partyId), cancellation);
                return Next.Wait(Next.LongestWait);

            case NoticeStep.Wait:
                await tasks.Done(TaskId(partyId, id), by: null, cancellation);
                return Next.Wait(held ? MailHoldBook.LookAgain : notice.LookAgainAt(now) is { } again && again > now ? again - now : Next.LongestWait);

            default:
                await tasks.Done(TaskId(partyId, id), by: null, cancellation);
                await notices.Close(partyId, id, cancellation);
                return Next.Done;
        }
    }
}
