using System.CommandLine;
using Monitoring.Story;
using Monitoring.Story.Complaint;
using Monitoring.Story.Letters;
using Monitoring.Story.Round;

Chapter[] chapters = [new RoundChapter(), new LettersChapter(), new ComplaintChapter()];

var names = new Argument<string[]>("chapter") { Description = $"Which chapters; all of them without. There are: {string.Join(", ", chapters.Select(c => c.Name))}.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. chapters.Select(c => c.Name)]);
var against = new Option<Uri?>("--against")
{
    Description = "The address of a service that runs already, an empty demo with a mailbox and a clock; nothing is started or killed.",
    CustomParser = parsed =>
    {
        if (Uri.TryCreate(parsed.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        parsed.AddError("--against takes the address of a service, such as http://127.0.0.1:7071.");
        return null;
    },
};
var story = new RootCommand("Plays the story.") { names, against };
story.SetAction(async (parsed, cancellation) =>
{
    var asked = parsed.GetValue(names) is { Length: > 0 } some ? [.. chapters.Where(c => some.Contains(c.Name))] : chapters;
    var failed = 0;
    foreach (var chapter in asked)
    {
        failed += await Storyteller.Tell(chapter, parsed.GetValue(against), Console.Out, cancellation) ? 0 : 1;
    }

    Console.WriteLine();
    Console.WriteLine($"{asked.Length - failed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
});
return await story.Parse(args).InvokeAsync();
