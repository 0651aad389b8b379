using Azure.Core;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Runtime;

/// <summary>Embedded runtimes over the tables of one test.</summary>
public abstract class OneMachineTest : IAsyncLifetime
{
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private TestAccount account = null!;

    /// <summary>The clock of the domain.</summary>
    protected DomainClock Clock { get; } = new(TimeProvider.System);

    /// <summary>Their storage, by a connection of the test.</summary>
    protected TestAccount Account => account;

    /// <summary>Ends what hangs.</summary>
    protected CancellationToken Patience => patience.Token;

    public async ValueTask InitializeAsync()
    {
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        account = await TestAccount.Create(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await account.DisposeAsync();
        patience.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A process of the one toy.</summary>
    protected static ProcessId Process(string key) => new("Toy", key);

    /// <summary>Starts a runtime with a connection of its own.</summary>
    private protected async Task<EmbeddedEngine> Start(
        Func<Table<Note>, string, CancellationToken, Task<Next>> turn, Action<RuntimeOptions>? configure = null, Faults? faults = null, StorageAccount? storage = null)
    {
        storage ??= account.Connect(faults);
        return await EmbeddedEngine.Start(storage, Clock, new WorkflowCatalog([new Toy("Toy", new Table<Note>(storage), turn)]), Patience, configure);
    }
}
