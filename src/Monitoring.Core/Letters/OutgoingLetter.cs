namespace Monitoring.Letters;

/// <summary>A letter rendered for one address, on its way out. Only the mailbox of a demo, which plays the recipient, keeps it.</summary>
/// <param name="Id">The same for every try, so that a provider or a mailbox can tell a twin (Message-ID).</param>
/// <param name="Step">Which letter.</param>
/// <param name="Contact">The id of the contact.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">Nothing personal.</param>
/// <param name="Text">Plain text: Dutch, then English.</param>
/// <param name="Html">The same as HTML, without pictures, tracking or scripts.</param>
public sealed record OutgoingLetter(string Id, string Step, string Contact, string To, string Subject, string Text, string Html);
