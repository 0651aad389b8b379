namespace Monitoring.Convenants;

/// <summary>An article of the Convenant, or a member or part of one, in the index of that version.</summary>
/// <param name="Number">As keys and data write it: <c>9</c>, <c>9.1</c>, <c>5.1.a</c>; see <see cref="ArticleNumber"/> for people.</param>
/// <param name="Title">The heading of the article to which it belongs.</param>
/// <param name="Summary">What it says, briefly and in words of our own: the Convenant itself is what counts.</param>
public sealed record Article(string Number, LocalText Title, LocalText Summary);
