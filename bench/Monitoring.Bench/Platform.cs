using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Local;
using Monitoring.Local.Runtime;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;

namespace Monitoring.Bench;

/// <summary>The head <c>Monitoring.Local</c> as it is shipped, on tables and containers of its own that go when it ends.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private const int PerSave = 500;

    private static readonly DirectoryInfo Data = Directory.CreateTempSubdirectory("monitoring-bench-");
    private readonly TestAccount account;
    private readonly int port = FreePort();
    private WebApplication? app;

    private Platform(TestAccount account) => this.account = account;

    /// <summary>The calls of the head to storage.</summary>
    public CountedCalls Calls { get; } = new();

    /// <summary>Its storage, by a connection that is not counted.</summary>
    public TestAccount Account => account;

    /// <summary>Who takes letters from the next start on, instead of the demo's mailbox.</summary>
    public ILetterSender? Sender { get; set; }

    /// <summary>Makes storage; nothing runs yet.</summary>
    public static async Task<Platform> Create(CancellationToken cancellation) => new(await TestAccount.Create(cancellation));

    /// <summary>A part of what runs.</summary>
    public T Get<T>() where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>Builds the head without starting it: its parts can be called, and no turn is taken.</summary>
    public async Task Build(CancellationToken cancellation, bool engine = true)
    {
        await Stop();
        var options = new LocalOptions { Port = port, Demo = true, Storage = account.Options.Connection, Prefix = account.Options.Prefix, DataFolder = Data.FullName };
        app = LocalApp.Build(options, services =>
        {
            // What is printed here are figures.
            services.AddLogging(logging => logging.ClearProviders());
            services.RemoveAll<StorageAccount>();

            // It is the bench that is told to end, and not this head.
            services.RemoveAll<IHostLifetime>();
            services.AddSingleton<IHostLifetime, NoLifetime>();
            services.AddSingleton(new StorageAccount(account.Options, Calls));
            if (Sender is { } sender)
            {
                services.AddSingleton(sender);
            }

            foreach (var hosted in services.Where(s => !engine && s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is Func<IServiceProvider, EmbeddedRuntime>).ToList())
            {
                services.Remove(hosted);
            }
        });
        await app.Services.PrepareMonitoring(cancellation);
    }

    /// <summary>Starts the head.</summary>
    /// <param name="cancellation">Ends the start.</param>
    /// <param name="engine">Whether turns are taken; without them nothing happens but what a page asks.</param>
    public async Task Start(CancellationToken cancellation, bool engine = true)
    {
        await Build(cancellation, engine);
        await LocalApp.Start(app!, cancellation);
    }

    /// <summary>Ends what runs; storage stays.</summary>
    public async Task Stop()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <summary>A browser.</summary>
    public Visitor Visitor() => new(new Uri(LocalApp.AddressOf(app!)));

    /// <summary>The path of the link in the latest letter to an address.</summary>
    public async Task<string> LinkTo(string address, CancellationToken cancellation)
    {
        var line = (await Get<Mailbox>().Latest(50, after: null, cancellation)).First(l => l.To == address);
        var text = (await Get<Mailbox>().Find(line.LetterId, cancellation))!.Letter.Text;
        return new Uri(text.Split('\n').Last(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }

    /// <summary>The number of a party, from 1, as a party of the register: a supplier with a contact and a product.</summary>
    public static Party Supplier(int number)
    {
        var kvk = (10_000_000 + number).ToString(CultureInfo.InvariantCulture);
        return new Party
        {
            Id = $"kvk{kvk}",
            Name = string.Create(CultureInfo.InvariantCulture, $"Leermiddelen {number} B.V."),
            Kind = PartyKind.Supplier,
            Kvk = kvk,
            Contacts = [Contact.Of("privacy", $"privacy@partij{kvk}.example")],
            Products = [new ProductRef("p1", "Rekenen", ProductKind.LearningMaterial)],
            Joinings = [new Joining(JoiningKind.Accession, new DateOnly(2026, 1, 1), Until: null, "2.0")],
        };
    }

    /// <summary>Puts so many suppliers in the register.</summary>
    public Task Register(int count, CancellationToken cancellation) =>
        Parallel.ForEachAsync(Enumerable.Range(1, count).Chunk(PerSave), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (numbers, stop) =>
        {
            var parties = numbers.Select(Supplier).ToDictionary(party => party.Id);
            await Get<PartyRegister>().SaveAll(parties.Keys, (id, _) => parties[id], by: null, stop);
        });

    /// <summary>A plan for a round of all suppliers that is due today.</summary>
    public Plan Plan(string id) => new()
    {
        Id = id,
        Name = "Bench",
        FrameworkVersion = ShippedFrameworks.All[^1].Version,
        Population = PartyKind.Supplier,
        FirstOn = Amsterdam.Day(Get<TimeProvider>().GetUtcNow()),
        EveryMonths = 0,
        Terms = Given.Terms,
        MadeAt = Get<TimeProvider>().GetUtcNow(),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        await account.DisposeAsync();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    // The same through all starts, so that a browser finds it again.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
