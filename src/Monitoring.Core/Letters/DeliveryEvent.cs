namespace Monitoring.Letters;

/// <summary>What a provider of mail tells of a letter, or a person who found out.</summary>
/// <param name="Step">Which letter.</param>
/// <param name="Contact">To which contact.</param>
/// <param name="State">Handed over, delivered or bounced.</param>
/// <param name="At">When.</param>
public sealed record DeliveryEvent(string Step, string Contact, LetterState State, DateTimeOffset At)
{
    /// <summary>That a person posted it, when it is a letter on paper.</summary>
    public Posted? Posted { get; init; }

    /// <summary>How it is known, when a person recorded it.</summary>
    public Reached? Reached { get; init; }
}
