using Monitoring.Story;
using Monitoring.Story.Round;

Chapter[] chapters = [new RoundChapter()];

var asked = args.Length == 0 ? chapters : [.. chapters.Where(c => args.Contains(c.Name))];
if (args.FirstOrDefault(name => !chapters.Any(c => c.Name == name)) is { } unknown)
{
    Console.WriteLine($"There is no chapter '{unknown}'. The chapters are: {string.Join(", ", chapters.Select(c => c.Name))}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

var failed = 0;
foreach (var chapter in asked)
{
    failed += await Storyteller.Tell(chapter, Console.Out, stop.Token) ? 0 : 1;
}

Console.WriteLine();
Console.WriteLine($"{asked.Length - failed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
