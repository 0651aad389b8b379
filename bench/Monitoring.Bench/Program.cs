using System.Runtime.InteropServices;
using Monitoring.Bench;

Measurement[] all = [new CourseCalls(), new OpeningSpeed(), new LetterSpeed(), new PageCalls(), new WaitingProcesses(), new BlobSpeed()];
var asked = args.Length == 0 ? all : [.. all.Where(m => args.Contains(m.Name))];
if (args.FirstOrDefault(name => !all.Any(m => m.Name == name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no measurement '{unknown}'. There are:");
    foreach (var measurement in all)
    {
        Console.Error.WriteLine($"  {measurement.Name,-8} {measurement.About}");
    }

    return 2;
}

using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);

var failed = 0;
Console.WriteLine("name | value | goal | met");
foreach (var measurement in asked)
{
    Console.Error.WriteLine($"{measurement.Name}: {measurement.About}");
    try
    {
        await foreach (var figure in measurement.Run(stop.Token))
        {
            Console.WriteLine(figure);
        }
    }
    catch (Exception) when (stop.IsCancellationRequested)
    {
        return 130;
    }
    catch (Exception e)
    {
        failed++;
        Console.Error.WriteLine($"{measurement.Name} could not be measured: {e}");
    }
}

// A goal that was missed is a figure, not a failure.
return failed == 0 ? 0 : 1;

// What was made in storage is taken away, as far as that goes quickly.
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System).ContinueWith(_ => Environment.Exit(130), TaskScheduler.Default);
}
