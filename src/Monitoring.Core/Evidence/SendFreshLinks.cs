using System.Globalization;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Sends somebody who asked for it a fresh link to each live request of the parties whose registered contact this is. For anybody else it does nothing.</summary>
/// <remarks>
/// It is a process of its own so that the page answers the same, as quickly, whoever asks. Its key holds the id of an address and
/// a quarter of an hour, so that an address gets no more than one mail in that time, whoever asks for it; and no more than
/// <see cref="MostADay"/> of each request in a day.
/// </remarks>
public sealed class SendFreshLinks(
    PersonIndex people, PartyRegister register, PartyRequests history, RequestBook requests, Table<Round> rounds, FrameworkLibrary frameworks, RequestLetters letters, Errands errands, IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "SendFreshLinks";

    /// <summary>How many letters with the link of one request a contact gets in 24 hours: anybody can ask for them.</summary>
    public const int MostADay = 3;

    // A party answers a few rounds at a time.
    private const int MostRequests = 10;
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>Somebody typed this address: the same for one that is known and one that is not.</summary>
    public async Task Ask(string address, CancellationToken cancellation)
    {
        var process = new ProcessId(WorkflowName, string.Create(CultureInfo.InvariantCulture, $"{Contact.Of("", address).Id}~{clock.GetUtcNow().UtcTicks / Slot.Ticks}"));
        await errands.Note(process, cancellation);
        await workflows.Start(process, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (key.Split('~') is not [var contact, var slot])
        {
            return Next.Done;
        }

        foreach (var line in await people.Of(contact, cancellation))
        {
            // The index may lag: the party itself says who is its contact now.
            if ((await register.Find(line.PartyId, cancellation))?.Value.Contact(contact) is null)
            {
                continue;
            }

            foreach (var asked in await history.Of(line.PartyId, MostRequests, cancellation: cancellation))
            {
                await Write(new RequestKey(asked.RoundId, asked.PartyId), contact, slot, cancellation);
            }
        }

        await errands.Ended(new ProcessId(WorkflowName, key), cancellation);
        return Next.Done;
    }

    private async Task Write(RequestKey id, string contact, string slot, CancellationToken cancellation)
    {
        var step = LetterStep.FreshLinkOf(slot);
        while (await requests.Find(id, cancellation) is { Value.HasEnded: false } stored)
        {
            if (!stored.Value.Letters.ContactsOf(step).Contains(contact))
            {
                var yesterday = clock.GetUtcNow().AddDays(-1);
                var known = stored.Value.Letters.Letters;
                if (known.Count(letter => IsFreshLink(letter) && letter.Contact == contact && letter.At > yesterday) >= MostADay)
                {
                    return;
                }

                // Those of before tell nothing any more: the row does not grow however often somebody asks.
                var asked = stored.Value with { Letters = stored.Value.Letters with { Letters = [.. known.Where(letter => !IsFreshLink(letter) || letter.State < LetterState.Delivered || letter.At > yesterday)] } };
                var round = (await rounds.Find(Round.KeyOf(id.RoundId), cancellation))!.Value;
                var (next, rows) = await letters.Write(asked, round, await frameworks.Get(round.FrameworkVersion, cancellation), step, [contact], clock.GetUtcNow(), cancellation);
                if (await requests.Save(stored, next, rows, cancellation) != Written.Done)
                {
                    continue;
                }
            }

            await workflows.Nudge(id.Process, cancellation);
            return;
        }
    }

    private static bool IsFreshLink(LetterTrace letter) => LetterStep.TextOf(letter.Step) == LetterStep.FreshLink;
}
