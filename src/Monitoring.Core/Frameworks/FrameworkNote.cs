using Monitoring.Register;

namespace Monitoring.Frameworks;

/// <summary>
/// An explanation about articles of which nothing is asked, shown among the items: a duty that lapsed with the Wbp (7.3).
/// </summary>
/// <param name="Title">Its heading.</param>
/// <param name="Articles">The members it is about; each exists in the Convenant.</param>
/// <param name="Audience">Who sees it.</param>
/// <param name="Text">The explanation.</param>
public sealed record FrameworkNote(LocalText Title, IReadOnlyList<string> Articles, PartyKind Audience, LocalText Text);
