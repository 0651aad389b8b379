using Monitoring.Bench;

Measurement[] all = [new CourseCalls(), new OpeningSpeed(), new PageCalls(), new WaitingProcesses(), new BlobSpeed()];
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
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

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
    catch (Exception e) when (!stop.IsCancellationRequested)
    {
        failed++;
        Console.Error.WriteLine($"{measurement.Name} could not be measured: {e}");
    }
}

// A goal that was missed is a figure, not a failure.
return failed == 0 ? 0 : 1;
