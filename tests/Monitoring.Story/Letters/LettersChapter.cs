using Monitoring.Calendar;
using Monitoring.Story.Round;

namespace Monitoring.Story.Letters;

/// <summary>How letters fare: one bounces, one is late, one is told of twice, one goes by post.</summary>
public sealed class LettersChapter : Chapter
{
    private static readonly Member Prompt = Cast.That("Vlot").First();
    private static readonly Member Detour = Cast.That("Omweg").Single();
    private static readonly Member Late = Cast.That("Laat").First();
    private static readonly Member Unreachable = Cast.That("Onvindbaar").Single();

    /// <inheritdoc/>
    public override string Name => "letters";

    /// <inheritdoc/>
    public override string Shows => "letters by a provider that tells what became of them: a bounce, a late delivery, the same word twice, and a letter by post";

    /// <inheritdoc/>
    public override async Task Play(Stage stage, CancellationToken cancellation)
    {
        if (stage.Process is not { } process)
        {
            stage.Tell("", "It needs a service that sends by a provider of the story: it is played with one that is started here");
            return;
        }

        await using var mail = await PlayedSendGrid.Start(cancellation);
        foreach (var (name, value) in mail.Settings)
        {
            process.Settings[name] = value;
        }

        var folder = await ImportActs.Folder(Cast.FilesOf([Prompt, Detour, Late, Unreachable]), cancellation);
        stage.Check("import of four parties", (await process.Command(["import", folder], cancellation)).ExitCode == 0);
        Directory.Delete(folder, recursive: true);
        await process.Start(cancellation);

        var desk = new DeskActs(stage);
        var time = new Round.Calendar(stage);
        await time.MoveToWork(cancellation);
        await desk.SignIn(address => Task.FromResult(mail.LastTo(address).Link("/aanmelden/")), cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary signs in by a letter that the provider took");
        var round = await desk.StartRound("Najaar leveranciers", await time.Today(cancellation), cancellation);
        SentLetter[] first = [mail.LastTo(Prompt.First), mail.LastTo(Detour.First), mail.LastTo(Late.First), mail.LastTo(Unreachable.First)];
        stage.Tell(await time.Now(cancellation), "A round starts: four parties are asked, and the provider took four letters");
        stage.Check("no term runs by a letter that was only handed over", !(await Terms()).Any(term => term.Runs));

        await Tell((first[0], "delivered", null), (first[1], "bounce", "bounce"), (first[2], "deferred", null), (first[3], "bounce", "blocked"));
        stage.Tell(await time.Now(cancellation), "One letter arrives, two come back, of one the provider says that it tries on");
        stage.Check("the letter that came back goes to the second contact", mail.LastTo(Detour.Second).Subject == first[1].Subject);
        await Tell((mail.LastTo(Detour.Second), "delivered", null), (mail.LastTo(Unreachable.Second), "bounce", "bounce"));
        stage.Tell(await time.Now(cancellation), "The second contact of one party has it; the other party cannot be reached at all");
        stage.Check("the task says who cannot be reached", (await desk.Browser.Open("/taken", cancellation)).Text.Contains(Unreachable.Name, StringComparison.Ordinal));
        stage.Check("the term runs for the two parties that have their letter", (await Terms()).Select(term => term.Runs).SequenceEqual([true, true, false, false]));

        var (before, letters) = (await Terms(), mail.Letters.Count);
        await Tell((first[0], "delivered", null), (first[1], "bounce", "bounce"), (first[2], "deferred", null), (first[3], "bounce", "blocked"));
        stage.Check("the same word again changes nothing, and no letter leaves by it", (await Terms()).SequenceEqual(before) && mail.Letters.Count == letters);

        await desk.PostLetter(round, Unreachable, cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary prints the letter for the party that cannot be reached, and posts it; no term runs yet");
        stage.Check("a letter in the post begins no term", !(await Terms())[3].Runs);
        await time.MoveDays(7, cancellation);
        stage.Check("of which nothing is heard for three days goes to the second contact too", mail.LastTo(Late.Second).Subject == first[2].Subject);
        await Tell((first[2], "delivered", null));
        var late = await Terms();
        stage.Tell(await time.Now(cancellation), "The late letter arrives");
        stage.Check($"its term starts late: until {late[2].LastDay:d MMMM} and not {late[0].LastDay:d MMMM}", late[2].LastDay > late[0].LastDay);
        await desk.RecordPosted(round, Unreachable, cancellation);
        await time.MoveDays(0, cancellation);
        var posted = (await Terms())[3];
        stage.Tell(await time.Now(cancellation), "The letter by post was delivered, and the secretary records how she knows");
        stage.Check($"its term runs from then, until {posted.LastDay:d MMMM}", posted.LastDay >= late[2].LastDay);
        stage.Check("and the task is gone", !(await desk.Browser.Open("/taken", cancellation)).Text.Contains(Unreachable.Name, StringComparison.Ordinal));
        stage.Check("every letter once", mail.Letters.Count == mail.Letters.Select(letter => letter.Id).Distinct().Count());

        async Task<Term[]> Terms()
        {
            List<Term> terms = [];
            foreach (var member in new[] { Prompt, Detour, Late, Unreachable })
            {
                terms.Add(Term.On(await desk.Browser.Open($"{round}/{member.Id}", cancellation)));
            }

            return [.. terms];
        }

        async Task Tell(params (SentLetter, string, string?)[] told)
        {
            await mail.Tell(process.Address, Amsterdam.At(await time.Today(cancellation), 12), told, cancellation);
            await time.MoveDays(0, cancellation);
        }
    }
}
