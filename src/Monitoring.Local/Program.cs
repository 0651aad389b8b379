using System.CommandLine;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Monitoring.Local;
using Monitoring.Settings;

var port = new Option<int>("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => 7071 };
var demo = new Option<bool>("--demo") { Description = "Letters go to a mailbox at /postvak, the clock can be moved at /klok, and an empty storage gets invented parties." };
var empty = new Option<bool>("--empty") { Description = "A demo without its invented parties." };
var serve = new Command("serve", "Serves the pages and runs the workflows.") { port, demo, empty };
serve.SetAction((parsed, cancellation) => OrSay(() => Serve.Run(
    new LocalOptions { Port = parsed.GetValue(port), Demo = parsed.GetValue(demo), Empty = parsed.GetValue(empty) }.FromEnvironment(), Console.Out, cancellation)));

var paths = new Argument<string[]>("path") { Description = "CSV files, or folders of them.", Arity = ArgumentArity.OneOrMore };
var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
var import = new Command("import", "Imports organisations, contacts, products and joinings, or DUO's lists of school boards, into the register.") { paths, dryRun };
import.SetAction((parsed, cancellation) => OnStorage(services => ImportCommand.Run(parsed.GetValue(paths)!, parsed.GetValue(dryRun), services, Console.Out, cancellation), cancellation));

var startAgain = new Command("start-again", "Starts every process again from the tables, after the engine's own table was lost. Harmless at any time.");
startAgain.SetAction((_, cancellation) => OnStorage(services => StartAgainCommand.Run(services, Console.Out, cancellation), cancellation));

var replay = new Command("replay-erasures", "Erases again what was erased under the AVG, after a restore and before the site opens.");
replay.SetAction((_, cancellation) => OnStorage(services => ReplayErasures.Run(services, Console.Out, cancellation), cancellation));

var to = new Option<string?>("--to") { Description = "A folder, the URL of an account or a connection string, in place of the account that Monitoring__Backup__Storage names." };
var backup = new Command("backup", "Makes a backup now, to the account of backups or to a folder. Harmless at any time; cut off, it goes on the next time.") { to };
backup.SetAction((parsed, cancellation) => OnStorage(services => BackupCommand.Run(parsed.GetValue(to), services, Console.Out, cancellation), cancellation));

var hold = new Argument<string>("on|off") { Description = "on holds all mail, off lets it go." }.AcceptOnlyFromAmong("on", "off");
var holdMail = new Command("hold-mail", "Holds all letters of the system, or lets them go. What somebody has just asked for leaves all the same.") { hold };
holdMail.SetAction((parsed, cancellation) => OnStorage(services => HoldMailCommand.Run(parsed.GetValue(hold) == "on", services, Console.Out, cancellation), cancellation));

var from = new Option<string?>("--from") { Description = "A folder, the URL of an account or a connection string, in place of the account that Monitoring__Backup__Storage names." };
var at = new Option<string?>("--at") { Description = "The last complete backup that was begun by then: a day (2026-11-24) or a moment (2026-11-24T03:00Z)." };
var into = new Option<string?>("--into-prefix") { Description = "What the names of the tables and containers begin with that it is restored into." };
var restore = new Command("restore", "Restores a backup into an empty storage, erases again what was erased under the AVG, starts all that is live, and then lets the site open.") { from, at, into };
restore.SetAction((parsed, cancellation) => OnStorage(
    services => RestoreCommand.Run(parsed.GetValue(from), parsed.GetValue(at), services, Console.Out, cancellation), cancellation, parsed.GetValue(into)));

return await new RootCommand("Monitoring of the Convenant Digitale Onderwijsmiddelen en Privacy, on one machine.") { serve, import, startAgain, holdMail, backup, restore, replay }.Parse(args).InvokeAsync();

static Task<int> OnStorage(Func<IServiceProvider, Task<int>> run, CancellationToken cancellation, string? prefix = null) => OrSay(async () =>
{
    var options = new LocalOptions().FromEnvironment();
    await using var app = LocalApp.Build(prefix is null ? options : options with { Prefix = prefix });
    if (!await ReachStorage.Try(app.Services, Console.Out, cancellation))
    {
        return 1;
    }

    try
    {
        return await run(app.Services);
    }
    catch (Exception e) when (Cause(e) is RequestFailedException or AuthenticationFailedException or IOException)
    {
        Console.WriteLine($"It was cut off: storage did not answer, or refused. Give the same command again; what was done already is not done twice. {Cause(e).Message.Split('\n')[0].Trim()}");
        return 1;
    }
});

static Exception Cause(Exception e) => e is AggregateException { InnerExceptions: [var first, ..] } ? first : e;

static async Task<int> OrSay(Func<Task<int>> run)
{
    try
    {
        return await run();
    }
    catch (SettingException e)
    {
        Console.WriteLine(e.Message);
        return 1;
    }
    catch (OptionsValidationException e)
    {
        Console.WriteLine(string.Join('\n', e.Failures));
        return 1;
    }
}
