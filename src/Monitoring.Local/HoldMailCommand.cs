using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Letters;

namespace Monitoring.Local;

/// <summary>The command <c>hold-mail</c>: holds all mail or lets it go, for an operator who cannot reach the page; it speaks Dutch.</summary>
public static class HoldMailCommand
{
    /// <summary>Turns the switch.</summary>
    /// <param name="on">Whether mail is held from now on.</param>
    /// <param name="services">Core.</param>
    /// <param name="output">Where it is said.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>0; also when the switch stood so already.</returns>
    public static async Task<int> Run(bool on, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await services.GetRequiredService<ClockKeeper>().Restore(cancellation);
        var mail = services.GetRequiredService<HoldMail>();
        var turned = on ? await mail.Hold(HoldMail.Operator, cancellation) : await mail.Lift(HoldMail.Operator, cancellation);
        await output.WriteLineAsync((on, turned) switch
        {
            (true, true) => "Alle post wordt nu vastgehouden. Wat net is gevraagd (aanmelden, een nieuwe link, een ontvangstbewijs) gaat wel.",
            (true, false) => $"Alle post werd al vastgehouden, sinds {await Since(services, cancellation)}.",
            (false, true) => "De post is losgelaten. Wat wachtte, gaat weg zodra de dienst draait.",
            _ => "Er werd geen post vastgehouden.",
        });
        return 0;
    }

    private static async Task<string> Since(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<MailHoldBook>().Find(cancellation) is { Value.Since: var since }
            ? Amsterdam.LongTime(since, english: false)
            : "zojuist";
}
