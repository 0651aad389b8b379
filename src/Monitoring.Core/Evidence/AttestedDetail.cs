namespace Monitoring.Evidence;

/// <summary>What a party wrote at one of the options that it chose.</summary>
/// <param name="Option">The option, in words.</param>
/// <param name="Question">What was asked there.</param>
/// <param name="Words">The party's words.</param>
public sealed record AttestedDetail(LocalText Option, LocalText Question, string Words);
