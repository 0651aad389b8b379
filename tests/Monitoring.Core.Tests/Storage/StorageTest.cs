using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Storage;

/// <summary>An account of its own for each test, and a connection to it that can be made to misbehave.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    private TestAccount account = null!;
    private StorageAccount storage = null!;

    /// <summary>What happens on the wire of <see cref="Storage"/>.</summary>
    protected Faults Faults { get; } = new();

    /// <summary>The connection under test.</summary>
    protected StorageAccount Storage => storage;

    /// <summary>The account, as an onlooker sees it.</summary>
    protected TestAccount Account => account;

    /// <summary>A connection that never misbehaves.</summary>
    protected StorageAccount Other => account.Storage;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Patience => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        account = await TestAccount.Create(Patience);
        storage = account.Connect(Faults);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await account.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
