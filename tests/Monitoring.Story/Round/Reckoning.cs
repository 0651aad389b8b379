using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>The figures at the end, each checked against what must be.</summary>
public sealed class Reckoning(Stage stage, Visitor desk, string round)
{
    /// <summary>Checks the round's page, the cases, the tasks and the mailbox.</summary>
    public async Task Check(CancellationToken cancellation)
    {
        stage.Tell("", "");
        var page = await desk.Open(round, cancellation);
        const int registered = Cast.Silent - 2;
        const int accepted = Cast.Prompt + Cast.AfterReminder + Cast.AfterLastCall + Cast.SecondContact + Cast.Mended + Cast.Deferred + 1;
        stage.Check("parties whom the first letter reached", Cast.Asked - Cast.Unreachable, page.Figure("Aangekomen"));
        stage.Check("requests accepted", accepted, page.Figure("Goedgekeurd"));
        stage.Check("requests that could not be delivered: no term, no case", Cast.Unreachable, await Rows("Undeliverable", cancellation));
        stage.Check("requests ended as the party left", Cast.Leaving, await Rows("Withdrawn", cancellation));
        stage.Check("cases registered", registered, await Rows("CaseRegistered", cancellation));
        stage.Check("intentions closed with reasons", 1, await Rows("ClosedWithoutEvidence", cancellation));
        stage.Check("open tasks: the address that cannot be reached, the data breach to judge", 2, (await desk.Open("/taken", cancellation)).Document.QuerySelectorAll("main [data-task]").Length);

        var all = await Post.All(desk, cancellation);
        var letters = all.Where(l => !Cast.That("Bestuur").Any(m => l.To == m.First || l.To == m.Second)).ToList();
        int Count(string subject) => letters.Count(l => l.Subject.StartsWith(subject, StringComparison.Ordinal));
        var late = Cast.AfterLastCall + Cast.Silent;
        var received = accepted + Cast.Reworked;
        const int first = Cast.Asked + Cast.Unreachable + Cast.SecondContact + (2 * Cast.Mended);
        stage.Check("first letters, bounced ones included", first, Count("Wij vragen u om bewijs"));
        stage.Check("letters to an address that was mended", Cast.Mended, Count("Dit adres staat bij ons"));
        stage.Check("letters to a colleague: the request, and the receipt of what it declared", 2 * Cast.ByColleague, letters.Count(l => l.To.StartsWith("collega@", StringComparison.Ordinal)));
        stage.Check("letters that ask for rework, to all contacts", 2 * Cast.Reworked, Count("Wij vragen u om een aanvulling"));
        stage.Check("letters that confirm a withdrawal, to the first contact", Cast.Leaving, Count("Uw opzegging"));
        stage.Check("reminders, to the contact that was reached", Cast.AfterReminder + late, Count("Herinnering"));
        stage.Check("last calls, to all contacts", 2 * late, Count("Laatste oproep"));
        stage.Check("receipts, to all contacts and to a colleague who declared", (2 * received) + Cast.ByColleague, Count("Ontvangen"));
        stage.Check("receipts of what came by post, to all contacts", 2 * Cast.ByPost, Count("Ontvangen: uw antwoord per post"));
        stage.Check("requests to explain, to all contacts", 2 * Cast.Silent, Count("Wij vragen u om uitleg"));
        stage.Check("letters that an intention has ended", 2, Count("Het voornemen is vervallen"));
        stage.Check("letters that an intention was closed", 2, Count("Gesloten"));
        stage.Check("letters that ask the respondent of a registered case for its side", 2 * registered, Count("Wij willen uw kant horen"));
        stage.Check("letters of acceptance, to all contacts", 2 * accepted, Count("Goedgekeurd"));
        stage.Check("letters to organisations that are no party", 0, letters.Count(l => Cast.That("Bekend").Any(m => l.To == m.First || l.To == m.Second)));
        stage.Check("every letter once", letters.Select(l => (l.To, l.Subject)).Distinct().Count(), letters.Count);
    }

    private async Task<int> Rows(string status, CancellationToken cancellation) =>
        (await desk.Open($"{round}?status={status}", cancellation)).RowLinks.Count(link => link.StartsWith(round + "/", StringComparison.Ordinal));
}
