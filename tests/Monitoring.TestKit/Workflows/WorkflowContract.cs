using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Storage;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

/// <summary>What a workflow may count on, whatever engine is under it. An engine is put under it by deriving from this class.</summary>
public abstract partial class WorkflowContract : IAsyncLifetime
{
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Dictionary<string, Func<Table<Note>, string, CancellationToken, Task<Next>>> toys = [];
    private readonly List<IEngine> engines = [];
    private TestAccount account = null!;

    /// <summary>The clock of the domain, the same for all engines of a test.</summary>
    protected DomainClock Clock { get; } = new(TimeProvider.System);

    /// <summary>How many processes are many: far more than an engine has in hand at once.</summary>
    protected virtual int Many => 500;

    /// <summary>How long a fact may take.</summary>
    protected virtual TimeSpan Longest => TimeSpan.FromMinutes(2);

    /// <summary>Ends what hangs.</summary>
    protected CancellationToken Patience => patience.Token;

    /// <summary>The storage of this test.</summary>
    protected TestAccount Account => account;

    /// <summary>The notes of the toys, by the connection of the test.</summary>
    protected Table<Note> Notes => account.Table<Note>();

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        patience.CancelAfter(Longest);
        account = await TestAccount.Create(Patience);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var engine in engines)
        {
            await engine.DisposeAsync();
        }

        await account.DisposeAsync();
        patience.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts an engine over these tables.</summary>
    /// <param name="storage">Its connection to storage.</param>
    /// <param name="catalog">The workflows it runs.</param>
    protected abstract Task<IEngine> StartEngine(StorageAccount storage, WorkflowCatalog catalog);

    /// <summary>The processes of which a person is told, among the tasks, that they are stuck.</summary>
    protected virtual async Task<IReadOnlyList<ProcessId>> Stuck() =>
        [.. (await new DeskTasks(account.Table<DeskTask>(), account.Table<OpenTask>(), Clock).Open(10, Patience)).Where(task => task.Kind == DeskTaskKind.StuckProcess).Select(task => ProcessId.Parse(task.Subject))];

    /// <summary>Adds a workflow to all engines that are started later.</summary>
    protected void Workflow(string name, Func<Table<Note>, string, CancellationToken, Task<Next>> turn) => toys[name] = turn;

    /// <summary>Starts an engine with a connection of its own.</summary>
    protected async Task<IEngine> Engine(Faults? faults = null)
    {
        var storage = account.Connect(faults);
        var engine = await StartEngine(storage, new WorkflowCatalog(toys.Select(toy => new Toy(toy.Key, new Table<Note>(storage), toy.Value))));
        engines.Add(engine);
        return engine;
    }

    /// <summary>Lets the domain's time pass.</summary>
    protected Task Pass(IEngine engine, TimeSpan time) => MoveTo(engine, Clock.GetUtcNow() + time);

    /// <summary>Lets the domain's time pass until then.</summary>
    protected Task MoveTo(IEngine engine, DateTimeOffset time) => new MoveClock(Clock, engine.Progress).To(time, onStep: null, Patience);
}
