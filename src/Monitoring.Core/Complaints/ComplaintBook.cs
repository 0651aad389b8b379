using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>All cases, and the list of them.</summary>
public sealed class ComplaintBook(Table<Complaint> complaints, Table<ComplaintLine> lines, Table<ComplaintLetter> letters, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>The case, or null.</summary>
    public async Task<Stored<Complaint>?> Find(string id, CancellationToken cancellation) =>
        Key.IsValidPart(id) ? await complaints.Find(Complaint.KeyOf(id), cancellation) : null;

    /// <summary>The letter, or null.</summary>
    public Task<Stored<ComplaintLetter>?> FindLetter(string id, string step, string contact, CancellationToken cancellation) =>
        letters.Find(ComplaintLetter.KeyOf(id, step, contact), cancellation);

    /// <summary>Opens a case and starts its process; one that is open already stays as it is.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="also">Adds to the batch: the first events, the first statement.</param>
    /// <returns>The case as it stands: another than that when somebody opened one under its id before.</returns>
    public async Task<Complaint> Open(Complaint complaint, CancellationToken cancellation, Action<Batch>? also = null)
    {
        var batch = new Batch().Insert(complaint);
        also?.Invoke(batch);
        if (await complaints.Commit(batch, cancellation) == Written.Exists && await Find(complaint.Id, cancellation) is { } known)
        {
            complaint = known.Value;
        }

        // In the list before its first turn, so that it is found also when the engine is lost in between.
        await List(complaint, cancellation);
        await workflows.Start(complaint.Process, cancellation);
        return complaint;
    }

    /// <summary>A case as it is to be saved: who lists it afterwards lists just that.</summary>
    public Complaint After(Stored<Complaint> old, Complaint next) => next with { Revision = old.Value.Revision + 1, ChangedAt = clock.GetUtcNow() };

    /// <summary>Replaces a case, with letters in the same batch, and what else <paramref name="also"/> adds to it: events, a statement, a vote.</summary>
    /// <exception cref="InvalidOperationException">A case does not go from its state to the next (<see cref="CaseMap"/>).</exception>
    public Task<Written> Save(Stored<Complaint> old, Complaint next, CancellationToken cancellation, IEnumerable<ComplaintLetter>? written = null, Action<Batch>? also = null)
    {
        if (!CaseMap.Allows(old.Value.State, next.State))
        {
            throw new InvalidOperationException($"A case does not go from {old.Value.State} to {next.State}.");
        }

        var batch = new Batch().Replace(old, next.Revision > old.Value.Revision ? next : After(old, next));
        foreach (var letter in written ?? [])
        {
            batch.Put(letter);
        }

        also?.Invoke(batch);
        return complaints.Commit(batch, cancellation);
    }

    /// <summary>Brings the list up to a state of the case, unless it tells of a later one.</summary>
    public async Task List(Complaint complaint, CancellationToken cancellation)
    {
        var line = ComplaintLine.Of(complaint);
        while (await lines.Insert(line, cancellation) == Written.Exists)
        {
            if (await lines.Find(line.Key, cancellation) is { } stored
                && (stored.Value.Revision > line.Revision || StandsWell(stored, line) || await lines.Replace(stored, line, cancellation) == Written.Done))
            {
                return;
            }
        }
    }

    // An earlier release wrote lines that stand on no shelf.
    private static bool StandsWell(Stored<ComplaintLine> stored, ComplaintLine line) =>
        stored.Value.Revision == line.Revision && stored.IndexKeys.SequenceEqual(line.Index().Select(entry => entry.Key.Row));
}
