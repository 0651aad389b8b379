using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Frameworks;
using Monitoring.Storage;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit;

/// <summary>
/// A Platform of one test: Core with the embedded runtime on storage of its own, a mailbox, and a clock that the test moves.
/// It begins on Monday 26 October 2026 at nine in the morning in Amsterdam, with the shipped frameworks published and nobody in the register.
/// </summary>
/// <example><code>
/// await using var world = await World.New();
/// var leerlijn = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
/// var round = await world.ARoundOf(leerlijn);
/// await world.Answers(leerlijn);
/// await world.MoveTo(new DateOnly(2026, 12, 1));
/// </code></example>
public sealed partial class World : IAsyncDisposable
{
    private static readonly CancellationToken NoPatience = new(canceled: true);
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly TestAccount account;
    private readonly Func<WorldSetup, IHost> build;
    private readonly Action<IServiceCollection>? also;
    private readonly List<(IHost Host, Faults Faults)> running = [];

    private World(TestAccount account, Func<WorldSetup, IHost> build, Action<IServiceCollection>? also)
    {
        this.account = account;
        this.build = build;
        this.also = also;
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Monitoring:Storage:Connection"] = account.Options.Connection,
            ["Monitoring:Storage:Prefix"] = account.Options.Prefix,
            ["Monitoring:Site:BaseUrl"] = "http://monitoring.test",
            ["Monitoring:Links:Secret"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]),
            ["Monitoring:Housekeeping:Every"] = "1.00:00:00",
            ["Monitoring:Scanning:By"] = "None",
            // A provider has to be chosen; its place is taken by the mailbox.
            ["Monitoring:Mail:By"] = "Smtp",
            ["Monitoring:Mail:PerMinute"] = "1000000",
            ["Monitoring:Mail:PerDomainPerMinute"] = "1000000",
            ["Monitoring:Mail:From"] = "monitoring@platform.example",
            ["Monitoring:Mail:Smtp:Host"] = "smtp.example",
            ["Monitoring:Desk:Addresses:0"] = Desk,
        }).Build();
        Given = new Given(this);
    }

    /// <summary>When every world begins.</summary>
    public static DateTimeOffset Beginning { get; } = Amsterdam.StartOf(new DateOnly(2026, 10, 26)) + TimeSpan.FromHours(9);

    /// <summary>The version of the framework that the rounds of a world ask by: the first that was shipped, with a choice, files and a link.</summary>
    public static string FrameworkVersion => ShippedFrameworks.All[0].Version;

    /// <summary>The version by which its next plans ask; <see cref="WholeFramework"/> for all that the Convenant promises.</summary>
    public string AsksBy { get; set; } = FrameworkVersion;

    /// <summary>The newest version that was shipped: more than twenty items, of every kind.</summary>
    public static string WholeFramework => ShippedFrameworks.All[^1].Version;

    /// <summary>Makes what the test is about.</summary>
    public Given Given { get; }

    /// <summary>The settings of its hosts.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Its storage, by a connection of the test's own that never misbehaves.</summary>
    public TestAccount Account => account;

    /// <summary>The clock of the domain, the same through every restart.</summary>
    public DomainClock Clock { get; } = new(new StillTime(Beginning));

    /// <summary>The domain's time.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The day in Amsterdam.</summary>
    public DateOnly Today => Amsterdam.Day(Now);

    /// <summary>Ends what hangs: two minutes of real time, unless the test may last longer, or the end of the run.</summary>
    public CancellationToken Patience => patience.Token;

    /// <summary>For a test that is known to last longer on a busy machine.</summary>
    public void MayLast(TimeSpan realTime) => patience.CancelAfter(realTime);

    /// <summary>What runs now. A restart brings another.</summary>
    public IServiceProvider Services => running.Count > 0 ? running[0].Host.Services : throw new InvalidOperationException("The system was crashed; call Restart() first.");

    /// <summary>What was started last, when more than one runs.</summary>
    public IServiceProvider Latest => running[^1].Host.Services;

    /// <summary>The faults of the connection that what runs now has to storage.</summary>
    public Faults Faults => running[0].Faults;

    /// <summary>Makes a world and starts the system in it.</summary>
    /// <param name="also">Registers more, or otherwise than a world does, such as another sender of letters.</param>
    /// <param name="build">Builds another host than <see cref="WorldSetup.WithoutPages"/>, such as one with pages. It calls <see cref="WorldSetup.AddTo"/> last.</param>
    public static async Task<World> New(Action<IServiceCollection>? also = null, Func<WorldSetup, IHost>? build = null)
    {
        var world = new World(await TestAccount.Create(TestContext.Current.CancellationToken), build ?? WorldSetup.WithoutPages, also);
        await new FrameworkLibrary(world.account.Table<PublishedFramework>(), world.Clock).PublishShipped(world.Patience);
        await world.Restart();
        return world;
    }

    /// <summary>A part of what runs now.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Rows of a shape, by the connection of the test.</summary>
    public Table<T> Table<T>() where T : Row, IRow<T> => account.Table<T>();

    /// <summary>Drops all that runs, with its connections, as if it had been killed: nothing that it has begun reaches storage any more.</summary>
    public async Task Crash()
    {
        running.ForEach(system => system.Faults.Cut());
        foreach (var (host, _) in running)
        {
            await Kill(host);
        }

        running.Clear();
    }

    /// <summary>Starts the system again on the same storage, and crashes what still ran. What is due begins; see <see cref="Settle"/>.</summary>
    /// <param name="drops">Drops it again.</param>
    public async Task Restart(DropAtEachCall? drops = null)
    {
        await Crash();
        await StartAnother(drops);
    }

    /// <summary>Starts one more system on the same storage and clock, as a second process would be. All of them work from then on.</summary>
    /// <param name="drops">Drops it.</param>
    public async Task StartAnother(DropAtEachCall? drops = null)
    {
        var faults = new Faults();
        var storage = new StorageAccount(account.Options, drops is null ? [faults] : [faults, drops.For(faults.Cut)]);
        var host = build(new WorldSetup(Configuration, services => Replace(services, storage)));
        await host.StartAsync(Patience);
        running.Add((host, faults));
    }

    /// <summary>Throws the engine's own table away; the domain's tables stay. What runs is crashed first, and started again after.</summary>
    public async Task LosesItsEngine()
    {
        await Crash();
        var processes = new Azure.Data.Tables.TableClient(account.Options.Connection, account.Options.Prefix + TableNames.Runtime);
        await foreach (var row in processes.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Patience))
        {
            await processes.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Patience);
        }

        await Restart();
    }

    /// <summary>
    /// Everything is lost: what runs, the engine, every table and every file. Only what lies in the mailboxes of others is not ours to
    /// lose. Then the system is started on the empty storage, and nothing runs in it.
    /// </summary>
    public async Task LosesEverything()
    {
        await Crash();
        await account.Empty(but: TableNames.Mailbox, Patience);
        await Restart();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Crash();
        await account.DisposeAsync();
        patience.Dispose();
    }

    private void Replace(IServiceCollection services, StorageAccount storage)
    {
        WorldSetup.Replace(services, storage, Clock);
        also?.Invoke(services);
    }

    private static async Task Kill(IHost host)
    {
        try
        {
            await host.StopAsync(NoPatience);
        }
        catch (OperationCanceledException)
        {
            // It was killed; that it could not take its leave is the point.
        }

        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            host.Dispose();
        }
    }
}
