using System.Net.NetworkInformation;
using Microsoft.Extensions.Options;
using Monitoring.Backup;
using Monitoring.Evidence.Scanning;
using Monitoring.Letters.Sending;
using Monitoring.Settings;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>The command <c>serve</c>: the site and its workflows, until the process is told to end.</summary>
public static class Serve
{
    /// <summary>Runs until SIGTERM, Ctrl-C or <paramref name="cancellation"/>.</summary>
    /// <returns>0, or 1 when it could not start.</returns>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static async Task<int> Run(LocalOptions options, TextWriter output, CancellationToken cancellation)
    {
        if (options.Storage.Length == 0)
        {
            await output.WriteLineAsync("Set MONITORING_STORAGE to a connection string or the URL of a storage account, or start with ./run, which brings its own.");
            return 1;
        }

        if (IsTaken(options.Port))
        {
            await output.WriteLineAsync($"Port {options.Port} is in use. Choose another with --port.");
            return 1;
        }

        await using var app = LocalApp.Build(options);
        app.Services.CheckSettings();
        if (!await ReachStorage.Try(app.Services, output, cancellation))
        {
            return 1;
        }

        if (await app.Services.GetRequiredService<RestoreGate>().Unfinished(cancellation) is { } restore)
        {
            await output.WriteLineAsync($"Backup {restore.Backup} is being restored into this storage and that has not ended: what was erased may stand here again. Run the command restore once more; it goes on where it was.");
            return 1;
        }

        await app.Services.PrepareMonitoring(cancellation);
        if (options.Demo && !options.Empty)
        {
            await DemoSeed.Plant(app.Services, cancellation);
        }

        await LocalApp.Start(app, cancellation);
        await Announce(app, options, output);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task Announce(WebApplication app, LocalOptions options, TextWriter output)
    {
        var address = LocalApp.AddressOf(app);
        await output.WriteLineAsync($"Monitoring is ready: {address}");
        if (options.Demo)
        {
            await output.WriteLineAsync($"  secretariaat   {address}/aanmelden   as secretariaat@platform.example (the link comes in the mailbox)");
            await output.WriteLineAsync($"  mailbox        {address}/postvak     every letter that leaves");
            await output.WriteLineAsync($"  clock          {address}/klok        lets a month pass in a minute");
        }

        await output.WriteLineAsync(Mail(app));
        await output.WriteLineAsync(await Scanning(app));
        if (app.Services.GetRequiredService<StorageAccount>().IsAzurite)
        {
            await output.WriteLineAsync("Storage is Azurite: for a demo and tests. When it is killed it loses what it acknowledged in its last seconds.");
        }
    }

    private static string Mail(WebApplication app)
    {
        var mail = app.Services.GetRequiredService<IOptions<MailOptions>>().Value;
        var leaves = mail.By switch
        {
            MailBy.SendGrid when mail.Sandbox => "Letters are checked by SendGrid and not sent (Monitoring:Mail:Sandbox).",
            MailBy.SendGrid => $"Letters leave by SendGrid ({mail.SendGrid.Region}).",
            MailBy.Smtp => $"Letters leave by SMTP, by {mail.Smtp.Host}.",
            _ => "Letters go to the mailbox of the demo, and to nobody else.",
        };
        return mail.MissingForArrival is { } missing ? $"{leaves} Nobody hears whether they arrive ({missing} is not set): each takes a person." : leaves;
    }

    private static async Task<string> Scanning(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ScanOptions>>().Value;
        return options.By switch
        {
            ScannedBy.Clamd when await new Clamd(options.Clamd).Answers(CancellationToken.None) => $"Files of parties are checked for viruses by clamd at {options.Clamd}.",
            ScannedBy.Clamd => $"clamd does not answer at {options.Clamd}: files of parties wait until it does.",
            ScannedBy.Storage => "Files of parties are checked for viruses by the storage account.",
            _ => "Files of parties are not checked for viruses: no clamd was found. MONITORING_CLAMD tells where one listens.",
        };
    }

    private static bool IsTaken(int port) =>
        port != 0 && IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(endpoint => endpoint.Port == port);
}
