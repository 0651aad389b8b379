using System.Globalization;

namespace Monitoring.Story.Round;

/// <summary>One round, from the import to its last case.</summary>
public sealed class RoundChapter : Chapter
{
    /// <inheritdoc/>
    public override string Name => "round";

    /// <inheritdoc/>
    public override string Shows => "a round from register to complaint: most answer, some stay silent, and the power fails half-way";

    /// <inheritdoc/>
    public override async Task Play(Stage stage, CancellationToken cancellation)
    {
        await Import(stage, cancellation);
        await stage.Service.Start(cancellation);
        var desk = new DeskActs(stage);
        var parties = new PartyActs(stage);
        var time = new Calendar(stage);

        await desk.SignIn(cancellation);
        var round = await desk.StartRound(await time.Today(cancellation), cancellation);
        stage.Tell(await time.Now(cancellation), $"The round starts: {Cast.Asked} parties are asked, {Cast.Known} known organisations are not");
        await parties.OpenEveryLink(cancellation);
        stage.Tell(await time.Now(cancellation), "A mail scanner opens every link; nothing changes");
        await parties.Answer(Cast.That("Vlot").Concat(Cast.That("Omweg")), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.Prompt + Cast.SecondContact} parties answer with files and declare");

        await time.MoveUntil("Herinnering", Cast.AfterReminder + Cast.AfterLastCall + Cast.Silent, cancellation);
        stage.Tell(await time.Now(cancellation), "Reminders");
        await parties.Answer(Cast.That("Herinnerd"), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.AfterReminder} parties answer");

        await time.MoveAndLoseThePower("Laatste oproep", cancellation);
        stage.Tell(await time.Now(cancellation), "The process is killed (SIGKILL) while last calls leave, and started again; the secretary is still signed in");
        await time.MoveUntil("Laatste oproep", 2 * (Cast.AfterLastCall + Cast.Silent), cancellation);
        stage.Tell(await time.Now(cancellation), "Last calls, to all contacts");
        await parties.Answer(Cast.That("Laat"), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.AfterLastCall} parties answer");

        await time.MoveUntil("Wij vragen u om uitleg", 2 * Cast.Silent, cancellation);
        stage.Tell(await time.Now(cancellation), "Intentions: the silent are asked to send it or to explain; nothing is registered");
        await parties.Answer(Cast.That("Stil").Take(1), cancellation);
        await parties.Explain(Cast.That("Stil").Skip(1).Take(2), cancellation);
        stage.Tell(await time.Now(cancellation), "One sends its evidence, two explain, three stay silent");
        await time.MoveDays(21, cancellation);
        await desk.Close(Cast.That("Stil").Skip(1).Take(1), cancellation);
        await desk.Register(Cast.That("Stil").Skip(2), cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary closes one intention with reasons and registers four cases");
        await desk.AcceptAll(round, cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary reviews and accepts what came in");
        await time.MoveDays(1, cancellation);

        await new Reckoning(stage, desk.Browser, round).Check(cancellation);
    }

    private static async Task Import(Stage stage, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("monitoring-import-").FullName;
        foreach (var (name, text) in Cast.Files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
        }

        var (dry, _) = await stage.Service.Command(["import", folder, "--dry-run"], cancellation);
        var (first, _) = await stage.Service.Command(["import", folder], cancellation);
        var (second, again) = await stage.Service.Command(["import", folder], cancellation);
        stage.Check("import: a dry run, the import, the same again", dry == 0 && first == 0 && second == 0);
        stage.Tell("before the round", $"{Cast.Members.Count.ToString(CultureInfo.InvariantCulture)} organisations imported; again: {again.Split('\n')[^1]}");
        Directory.Delete(folder, recursive: true);
    }
}
