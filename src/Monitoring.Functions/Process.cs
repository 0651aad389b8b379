using Monitoring.Workflows;

namespace Monitoring.Functions;

/// <summary>What an orchestration carries from one turn to the next.</summary>
/// <param name="Key">The key of the process; the orchestrator's name is its workflow.</param>
/// <param name="Tries">Failed tries in a row; 0 after a turn that succeeded.</param>
public sealed record Process(string Key, int Tries = 0);

/// <summary>What the activity is asked: one turn.</summary>
/// <param name="Workflow">The name in the catalog.</param>
/// <param name="Key">The key of the process.</param>
/// <param name="Tries">Failed tries before this one.</param>
public sealed record TurnToTake(string Workflow, string Key, int Tries);

/// <summary>What came of a turn.</summary>
/// <param name="Kind">Again, wait or done.</param>
/// <param name="Wait">How long to wait, from now on.</param>
/// <param name="Until">Until when that is by the domain's clock, which a demo may have moved.</param>
public sealed record TurnTaken(NextKind Kind, TimeSpan Wait, DateTimeOffset Until);

/// <summary>What is shown of an orchestration between two turns.</summary>
/// <param name="WaitsFor">In a few words.</param>
/// <param name="Until">By the domain's clock; null while its turns fail, and when the next one comes by itself.</param>
/// <param name="Pause">How long it is left alone after a turn that failed; null otherwise.</param>
/// <param name="Began">When the turn before it began, by the real clock: it saw what was written before that.</param>
public sealed record WaitStatus(string WaitsFor, DateTimeOffset? Until, TimeSpan? Pause, DateTimeOffset Began);
