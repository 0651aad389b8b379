using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local;

/// <summary>The real process, killed as a power cut would; the storage lives on.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string prefix = TestStorage.NewPrefix();
    private readonly List<Process> started = [];
    private readonly string data = Directory.CreateTempSubdirectory("monitoring-killed-").FullName;

    [Fact]
    public async Task A_round_goes_on_in_a_second_process_when_the_first_is_killed_while_letters_leave()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await using var tables = Tables();
        var mailbox = tables.GetRequiredService<Mailbox>();

        // In a weekend no letter of the system leaves: then the demo's clock stands at the first working day.
        var now = TimeProvider.System.GetUtcNow();
        await tables.GetRequiredService<Table<ClockOffset>>().Insert(new ClockOffset { Offset = WorkingDays.Dutch.AtWork(now) - now }, patience.Token);
        var first = Serve();
        await Until(async () => (await Letters(mailbox, patience.Token)).Count >= 3, patience.Token);
        first.Kill();
        await first.WaitForExitAsync(patience.Token);

        var before = await Letters(mailbox, patience.Token);
        var second = Serve();
        var requests = tables.GetRequiredService<RequestBook>();
        RoundFigures figures = null!;
        await Until(
            async () =>
            {
                figures = await requests.Figures(await RoundId(tables, patience.Token), patience.Token);
                return figures.ByStatus.Values.Sum() is > 20 and var asked && figures.Arrived + figures.ByStatus.GetValueOrDefault(RequestStatus.Undeliverable) == asked;
            },
            patience.Token);
        second.Kill();
        await second.WaitForExitAsync(patience.Token);

        var letters = await Letters(mailbox, patience.Token);
        Assert.True(before.Count < letters.Count, "the first process was killed before it had sent every letter");
        Assert.Equal(letters.Count, letters.Select(l => (l.To, l.Step)).Distinct().Count());
        Assert.Equal(figures.Arrived, letters.Count(l => !l.Bounced && l.Step == LetterStep.Ask));
    }

    public void Dispose()
    {
        // What a failed test left running is ended here.
        foreach (var process in started)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        Directory.Delete(data, recursive: true);
    }

    // Looks at real storage again and again until another process has done its work: nothing here decides by time.
    private static async Task Until(Func<Task<bool>> holds, CancellationToken cancellation)
    {
        while (!await holds())
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task<IReadOnlyList<MailboxLine>> Letters(Mailbox mailbox, CancellationToken cancellation)
    {
        try
        {
            return await mailbox.Latest(1000, after: null, cancellation);
        }
        catch (Azure.RequestFailedException e) when (e.ErrorCode == "TableNotFound")
        {
            return [];
        }
    }

    private static async Task<string> RoundId(IServiceProvider tables, CancellationToken cancellation) =>
        (await tables.GetRequiredService<RoundBook>().All(cancellation)).Select(r => r.Id).FirstOrDefault("none");

    private ServiceProvider Tables()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MONITORING_STORAGE"] = TestStorage.ConnectionString,
            ["Monitoring:Storage:Prefix"] = prefix,
            ["Monitoring:Site:BaseUrl"] = "http://monitoring.test",
            ["Monitoring:Links:Secret"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        return new ServiceCollection().AddLogging().AddMonitoringCore(settings).AddSingleton<Monitoring.Workflows.IWorkflows, NoEngine>().BuildServiceProvider();
    }

    private Process Serve()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "monitoring.dll"), "serve", "--demo", "--port", "0"]);
        start.Environment["MONITORING_STORAGE"] = TestStorage.ConnectionString;
        start.Environment["MONITORING_PREFIX"] = prefix;
        start.Environment["MONITORING_DATA"] = data;
        var process = Process.Start(start)!;
        started.Add(process);
        return process;
    }

    // This side only reads.
    private sealed class NoEngine : Monitoring.Workflows.IWorkflows
    {
        public Task Start(IReadOnlyCollection<Monitoring.Workflows.ProcessId> processes, CancellationToken cancellation) => throw new NotSupportedException();

        public Task Nudge(Monitoring.Workflows.ProcessId process, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
