namespace Monitoring.Letters.Sending;

/// <summary>A letter could not be handed over, for a reason that is not its address: the turn fails, and is taken again after a pause.</summary>
/// <param name="message">What is the matter, and the setting to look at. Never an address, a subject, a password or a key.</param>
/// <param name="inner">What the library threw, when that holds none of these either.</param>
public sealed class MailFailedException(string message, Exception? inner = null) : Exception(message, inner);
