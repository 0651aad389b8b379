using Monitoring.Calendar;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters.Digests;

/// <summary>
/// Sends what was gathered for one contact on one working day, at seven in the morning: as one mail, or, when one letter is left, as the letter that it is. What becomes of the mail is
/// recorded with each letter in the row of its owner, so that each term starts as if its letter had come alone.
/// </summary>
/// <remarks>Which letters a mail has is fixed before it leaves for the first time (<see cref="Digest"/>), so that word of it, and a second try, are about the same ones.</remarks>
public sealed class SendDigest(
    DigestBook book, LookAtGathered look, PartyRegister register, LetterOffice office, TextBook texts, MailHoldBook hold, RecordDelivery record, IWorkflows workflows, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "SendDigest";

    // The owner of a letter has something to do first, and was told; it takes no longer.
    private static readonly TimeSpan UntilItsOwnerDid = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (DigestId.Parse(key) is not { } id)
        {
            return Next.Done;
        }

        var gathered = await book.Gathered(id, cancellation);
        if (gathered.Count == 0)
        {
            await book.Ended(id, cancellation);
            return Next.Done;
        }

        var now = clock.GetUtcNow();
        var party = (await register.Find(id.PartyId, cancellation))?.Value;
        if (party?.Contact(id.Contact) is not { } to)
        {
            // The address was mended, or the party is gone: nothing waits for the morning.
            await TakeOut(id, gathered, cancellation);
            return Next.Again;
        }

        if (now < id.LeavesAt)
        {
            return Next.Wait(id.LeavesAt - now);
        }

        var digest = await book.Find(id, cancellation);
        if (digest is { Value.Left: { } left })
        {
            await Record(digest.Value, left, cancellation);
            await TakeOut(id, gathered, cancellation);
            return Next.Again;
        }

        if (await hold.IsHeld(cancellation))
        {
            return Next.Wait(MailHoldBook.LookAgain);
        }

        // It is late, and wakes in a weekend.
        return WorkingDays.Dutch.AtWork(now) is var works && works > now ? Next.Wait(works - now) : await Send(id, to, party, gathered, digest, cancellation);
    }

    private async Task<Next> Send(DigestId id, Contact to, Party party, IReadOnlyList<Stored<GatheredLetter>> gathered, Stored<Digest>? digest, CancellationToken cancellation)
    {
        var goes = new List<(Stored<GatheredLetter> Row, LetterId Id, GatheredLook.Goes Look)>();
        LetterTrace? left = null;
        var ownersFirst = false;
        foreach (var row in gathered)
        {
            var letter = LetterId.Parse(row.Value.Letter)!;
            var (stands, owner) = await look.Of(letter, id, party, cancellation);
            switch (stands)
            {
                case GatheredLook.Goes one when goes.Count < DigestBook.Most && digest?.Value.Letters.Contains(row.Value.Letter) != false:
                    goes.Add((row, letter, one));
                    break;
                case GatheredLook.OwnerFirst:
                    ownersFirst = true;
                    await workflows.Nudge(owner!.Value, cancellation);
                    break;
                case GatheredLook.Left(var trace) when digest is not null:
                    left ??= trace;
                    break;
                default:
                    await TakeOut(id, [row], cancellation);
                    break;
            }
        }

        if (digest is not null && left is not null)
        {
            // The provider told of the mail before we recorded that it left: it does not go again.
            await book.Leave(digest, new LetterTrace(LetterStep.Digest, id.Contact, LetterState.HandedOver, left.At) { By = left.By }, cancellation);
            return Next.Again;
        }

        if (ownersFirst)
        {
            return Next.Wait(UntilItsOwnerDid);
        }

        if (goes.Count == 0)
        {
            return Next.Again;
        }

        if (digest is null && goes.Count > 1)
        {
            // Fixed first. The next turn, or one beside this, sends what stands in it.
            await book.Fix(Begin(id, party, goes.ConvertAll(one => one.Row.Value.Letter), await texts.Current(cancellation)), cancellation);
            return Next.Again;
        }

        if (office.WaitFor(goes[0].Look.Trace, to) is var wait && wait > TimeSpan.Zero)
        {
            return Next.Wait(wait);
        }

        if (digest is null)
        {
            var alone = goes[0];
            var e = await office.HandOver(alone.Id.Owner.ToId(), alone.Look.Letter, to, alone.Look.Trace, alone.Look.Link, cancellation);
            await record.Record(alone.Id.Owner, [e], cancellation);
            await book.Forget([alone.Row], cancellation);
            return Next.Again;
        }

        var told = await office.HandOver(digest.Value, to, goes.ConvertAll(one => (one.Look.Letter, one.Look.Link)), cancellation);
        await book.Leave(digest, new LetterTrace(told.Step, told.Contact, told.State, told.At) { By = told.By, Bounce = told.Bounce }, cancellation);
        return Next.Again;
    }

    private Digest Begin(DigestId id, Party party, IReadOnlyList<string> letters, CurrentTexts current) => new()
    {
        PartyId = id.PartyId,
        Day = id.Day,
        Contact = id.Contact,
        Letters = letters,
        Step = LetterStep.Digest,
        TextVersion = current.VersionOf(LetterStep.Digest),
        Fields = current.Complete(new Dictionary<string, LocalText> { ["party"] = new(party.Name, party.Name) }),
        WrittenAt = clock.GetUtcNow(),
    };

    private Task<bool> Record(Digest digest, LetterTrace left, CancellationToken cancellation) =>
        record.Record(new LetterOwner.Together(digest.Id), [new DeliveryEvent(left.Step, left.Contact, left.State, left.At) { By = left.By, Bounce = left.Bounce }], cancellation);

    // Its owner decides anew; what is not gathered any more is only forgotten here.
    private async Task TakeOut(DigestId id, IReadOnlyList<Stored<GatheredLetter>> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            await record.TakeOut(LetterId.Parse(row.Value.Letter)!, id.Day, cancellation);
        }

        await book.Forget(rows, cancellation);
    }
}
