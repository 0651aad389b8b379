using System.CommandLine;
using Monitoring.Local;

var port = new Option<int>("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => 7071 };
var demo = new Option<bool>("--demo") { Description = "Letters go to a mailbox at /postvak, the clock can be moved at /klok, and an empty storage gets invented parties." };
var empty = new Option<bool>("--empty") { Description = "A demo without its invented parties." };
var serve = new Command("serve", "Serves the pages and runs the workflows.") { port, demo, empty };
serve.SetAction((parsed, cancellation) => Serve.Run(
    new LocalOptions { Port = parsed.GetValue(port), Demo = parsed.GetValue(demo), Empty = parsed.GetValue(empty) }.FromEnvironment(), Console.Out, cancellation));

var paths = new Argument<string[]>("path") { Description = "CSV files, or folders of them.", Arity = ArgumentArity.OneOrMore };
var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
var import = new Command("import", "Imports organisations, contacts, products and joinings, or DUO's lists of school boards, into the register.") { paths, dryRun };
import.SetAction((parsed, cancellation) => OnStorage(services => ImportCommand.Run(parsed.GetValue(paths)!, parsed.GetValue(dryRun), services, Console.Out, cancellation), cancellation));

var startAgain = new Command("start-again", "Starts every process again from the tables, after the engine's own table was lost. Harmless at any time.");
startAgain.SetAction((_, cancellation) => OnStorage(services => StartAgainCommand.Run(services, Console.Out, cancellation), cancellation));

var replay = new Command("replay-erasures", "Erases again what was erased under the AVG, after a restore and before the site opens.");
replay.SetAction((_, cancellation) => OnStorage(services => ReplayErasures.Run(services, Console.Out, cancellation), cancellation));

var hold = new Argument<string>("on|off") { Description = "on holds all mail, off lets it go." }.AcceptOnlyFromAmong("on", "off");
var holdMail = new Command("hold-mail", "Holds all letters of the system, or lets them go. What somebody has just asked for leaves all the same.") { hold };
holdMail.SetAction((parsed, cancellation) => OnStorage(services => HoldMailCommand.Run(parsed.GetValue(hold) == "on", services, Console.Out, cancellation), cancellation));

return await new RootCommand("Monitoring of the Convenant Digitale Onderwijsmiddelen en Privacy, on one machine.") { serve, import, startAgain, replay, holdMail }.Parse(args).InvokeAsync();

static async Task<int> OnStorage(Func<IServiceProvider, Task<int>> run, CancellationToken cancellation)
{
    await using var app = LocalApp.Build(new LocalOptions().FromEnvironment());
    return await ReachStorage.Try(app.Services, Console.Out, cancellation) ? await run(app.Services) : 1;
}
