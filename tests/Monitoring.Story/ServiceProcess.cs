using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monitoring.Story;

/// <summary>The real service, a process of its own: started, killed, started again, ended.</summary>
public sealed class ServiceProcess(string name) : Service
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> words = new();
    private readonly string data = Directory.CreateTempSubdirectory("monitoring-story-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Settings of its own, by the names of environment variables. They hold from the next start on, for commands too.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <inheritdoc/>
    public override Uri Address => new($"http://127.0.0.1:{port}");

    /// <inheritdoc/>
    public override string LastWords => string.Join('\n', words.TakeLast(30));

    /// <summary>Starts the service with an empty demo and waits until it is ready.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        var ready = new TaskCompletionSource();
        process = Run(["serve", "--demo", "--empty", "--port", port.ToString(CultureInfo.InvariantCulture)], line =>
        {
            if (line.StartsWith("Monitoring is ready", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        });
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The service ended before it was ready."));
        await ready.Task.WaitAsync(StartTimeout, cancellation);
    }

    /// <summary>Runs a command of the service to its end.</summary>
    /// <returns>Its exit code and what it printed.</returns>
    public async Task<(int ExitCode, string Output)> Command(string[] arguments, CancellationToken cancellation)
    {
        var lines = new ConcurrentQueue<string>();
        using var command = Run(arguments, lines.Enqueue);
        await command.WaitForExitAsync(cancellation);
        return (command.ExitCode, string.Join('\n', lines));
    }

    /// <summary>Kills the process as a power cut would (SIGKILL). Storage stays.</summary>
    public async Task Kill(CancellationToken cancellation)
    {
        process!.Kill();
        await process.WaitForExitAsync(cancellation);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            using var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(StartTimeout);
            await process.WaitForExitAsync(patience.Token);
        }

        process?.Dispose();
        Directory.Delete(data, recursive: true);
        await base.DisposeAsync();
    }

    private Process Run(string[] arguments, Action<string> onLine)
    {
        var dll = Environment.GetEnvironmentVariable("MONITORING_DLL") ?? throw new InvalidOperationException("Start the story with ./run --story, which says where the service is (MONITORING_DLL).");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[dll, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["MONITORING_DATA"] = data;
        start.Environment["MONITORING_PREFIX"] = $"{name}{Environment.ProcessId}";
        foreach (var (setting, value) in Settings)
        {
            start.Environment[setting] = value;
        }

        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Hear(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is { } line)
            {
                words.Enqueue(line);
                onLine(line);
            }
        }

        started.OutputDataReceived += Hear;
        started.ErrorDataReceived += Hear;
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
