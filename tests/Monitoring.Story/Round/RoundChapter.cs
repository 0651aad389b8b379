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
        var desk = new DeskActs(stage);
        var parties = new PartyActs(stage);
        var time = new Calendar(stage);
        var import = new ImportActs(stage, desk.Browser);

        if (stage.Process is { } process)
        {
            await import.ByCommand(process, cancellation);
            await process.Start(cancellation);
            await desk.SignIn(cancellation);
        }
        else
        {
            await desk.SignIn(cancellation);
            await import.ByPage(Cast.Files, cancellation);
        }

        await time.MoveToWork(cancellation);
        var start = await time.Today(cancellation);
        var (round, boards) = await desk.StartRounds(start, cancellation);
        stage.Tell(await time.Now(cancellation), $"The rounds start: {Cast.Asked} suppliers and {Cast.Drawn} of {Cast.Boards} boards are asked, {Cast.Known} known organisations are not");
        await parties.OpenEveryLink(cancellation);
        stage.Tell(await time.Now(cancellation), "A mail scanner opens every link; nothing changes");
        var draw = new SampleDraw(start);
        await draw.Check(stage, desk.Browser, boards, cancellation);
        await parties.Answer(draw.Drawn, cancellation);
        await desk.AcceptAll(boards, cancellation);

        await desk.MendAddress(Cast.That("Verhuisd").Single(), cancellation);
        await time.MoveDays(0, cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary mends an address that bounced; the letter goes out by itself");
        await parties.AskMoreTime(Cast.That("Uitstel").Single(), start.AddDays(70), cancellation);
        await desk.GrantMoreTime(round, Cast.That("Uitstel").Single(), cancellation);
        stage.Tell(await time.Now(cancellation), "A party asks for more time and gets it");
        await parties.AnswerByColleague(Cast.That("Vlot").First(), cancellation);
        stage.Tell(await time.Now(cancellation), "A colleague answers by a link of its own, which is then revoked");
        await parties.MistakeAFile(Cast.That("Vlot").Last(), cancellation);
        stage.Tell(await time.Now(cancellation), "A party reports a file that it should not have sent; its content is destroyed");
        await parties.Answer(Cast.That("Vlot").Skip(1).Concat(Cast.That("Omweg")).Concat(Cast.That("Verhuisd")), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.Prompt + Cast.SecondContact + Cast.Mended} parties answer with files and declare");
        await desk.AskForRework(round, Cast.That("Vlot").ElementAt(1), cancellation);
        await time.MoveDays(1, cancellation);
        await parties.Answer(Cast.That("Vlot").Skip(1).Take(1), cancellation);
        stage.Tell(await time.Now(cancellation), "One is asked for rework and answers once more");
        await desk.RecordWithdrawal(Cast.That("Vertrekt").Single(), await time.Today(cancellation), cancellation);
        stage.Tell(await time.Now(cancellation), "A party leaves the Convenant in the middle (11.7); nothing more is asked of it");

        await time.MoveUntil("Herinnering", Cast.AfterReminder + Cast.AfterLastCall + Cast.Silent, cancellation);
        stage.Tell(await time.Now(cancellation), "Reminders");
        await parties.Answer(Cast.That("Herinnerd"), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.AfterReminder} parties answer");

        if (stage.Process is { } killed)
        {
            await time.MoveAndLoseThePower(killed, "Laatste oproep", cancellation);
            stage.Tell(await time.Now(cancellation), "The process is killed (SIGKILL) while last calls leave, and started again; the secretary is still signed in");
        }

        await time.MoveUntil("Laatste oproep", 2 * (Cast.AfterLastCall + Cast.Silent), cancellation);
        stage.Tell(await time.Now(cancellation), "Last calls, to all contacts");
        await parties.Answer(Cast.That("Laat").SkipLast(Cast.ByPost).Concat(Cast.That("Uitstel")), cancellation);
        stage.Tell(await time.Now(cancellation), $"{Cast.AfterLastCall - Cast.ByPost} parties answer, and the one that had more time");
        var onPaper = Cast.That("Laat").Last();
        await desk.RecordPost(round, onPaper, await time.Today(cancellation), cancellation);
        stage.Tell(await time.Now(cancellation), "An answer comes by post: the secretary records it at once, and that party's term stands still");

        await time.MoveUntil("Wij vragen u om uitleg", 2 * Cast.Silent, cancellation);
        stage.Tell(await time.Now(cancellation), "Intentions: the silent are asked to send it or to explain; nothing is registered");
        await desk.EnterPost(round, onPaper, cancellation);
        stage.Tell(await time.Now(cancellation), "The secretary enters what came by post, which was in time; its party was not asked to explain");
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
}
