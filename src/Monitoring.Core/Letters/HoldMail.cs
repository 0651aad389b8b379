using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>
/// The one switch that holds all mail. While it is held the letters of the system stay written and their processes wait; no term ends for want of them.
/// What somebody has just asked for (<see cref="LetterStep.IsAskedFor"/>) leaves all the same, and so does a letter that is on its way already.
/// </summary>
public sealed class HoldMail(MailHoldBook book, IEnumerable<IChore> chores, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Who used the command, which knows no names.</summary>
    public const string Operator = "operator";

    /// <summary>Holds all mail.</summary>
    /// <returns>Whether this did it; false when it was held already, by whom it was.</returns>
    public Task<bool> Hold(string by, CancellationToken cancellation) => Turn(held: true, by, cancellation);

    /// <summary>Lets mail leave again, and has Housekeeping nudge at once what waits.</summary>
    /// <returns>Whether this did it; false when nothing was held.</returns>
    public async Task<bool> Lift(string by, CancellationToken cancellation)
    {
        var lifted = await Turn(held: false, by, cancellation);

        // Also the second time: the first may have been cut off before it said so.
        foreach (var chore in chores.Where(chore => chore is FindRequests or FindCases or FindDigests or KeepRegister))
        {
            await workflows.Nudge(KeepHouse.ProcessOf(chore), cancellation);
        }

        return lifted;
    }

    private async Task<bool> Turn(bool held, string by, CancellationToken cancellation)
    {
        while (true)
        {
            var known = await book.Find(cancellation);
            if ((known?.Value.IsHeld ?? false) == held)
            {
                return false;
            }

            if (await book.Write(known, new MailHold { IsHeld = held, Since = clock.GetUtcNow(), By = by }, cancellation) == Written.Done)
            {
                return true;
            }
        }
    }
}
