using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;

namespace Monitoring.Register;

/// <summary>The parties that nobody can be written to: one task for all of them, with a list to mend them from.</summary>
public sealed class PartiesWithoutAddress(FindParties find, DeskTasks tasks, TimeProvider clock)
{
    /// <summary>The id of the task.</summary>
    public const string TaskId = "without-address";

    /// <summary>How many are counted; more are many.</summary>
    public const int MostCounted = 1000;

    /// <summary>Looks whether there are any, and puts the task on the list or takes it off.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var (count, more) = await Count(cancellation);
        if (count == 0 && !more)
        {
            await tasks.Done(TaskId, by: null, cancellation);
        }
        else
        {
            await tasks.Raise(TaskId, DeskTaskKind.WithoutAddress, more ? $"{MostCounted}+" : $"{count}", Links.WithoutAddress, cancellation);
        }
    }

    /// <summary>Puts the task on the list when it is not there: who has no address at all is one of the parties of that one task, and none of its own.</summary>
    public async Task Raise(CancellationToken cancellation)
    {
        if (!await tasks.IsOpen(TaskId, cancellation))
        {
            await Look(cancellation);
        }
    }

    /// <summary>How many parties of today have no address, and whether there may be more: one page of storage.</summary>
    public async Task<(int Count, bool More)> Count(CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        var rows = await find.In(PartyEntry.WithoutAddress, MostCounted, after: null, cancellation);
        return (rows.Count(e => e.IsPartyOn(today)), rows.Count == MostCounted);
    }
}
