using Monitoring.TestKit;

namespace Monitoring.Story;

/// <summary>How a chapter presses a button.</summary>
public static class PressCalls
{
    /// <summary>Presses the button with these words, after filling in fields; of a byte array the field is the name of a file, which goes to the form's one place for files.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or the page answers with an error.</exception>
    public static Task<SeenPage> Press(this Visitor visitor, SeenPage page, string button, CancellationToken cancellation, params (string Field, object Value)[] filled) =>
        visitor.Send(
            page,
            button,
            [.. filled.Where(f => f.Value is byte[]).Select(f => (f.Field, (HttpContent)new ByteArrayContent((byte[])f.Value)))],
            [.. filled.Where(f => f.Value is string).Select(f => (f.Field, (string)f.Value))],
            cancellation);
}
