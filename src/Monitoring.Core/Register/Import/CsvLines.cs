using CsvHelper;

namespace Monitoring.Register.Import;

/// <summary>The lines of a CSV file with their numbers, in memory that does not grow with the file.</summary>
/// <remarks>No field of ours holds a line break, so that a stray quotation mark costs one line and not the rest of the file.</remarks>
internal sealed class CsvLines : IDisposable
{
    public const int MaxKilobytes = 64;

    private readonly CsvReader reader;
    private long brokenLine;

    private readonly long before;

    /// <summary>Reads UTF-8 from where the stream stands; the stream stays open.</summary>
    /// <param name="content">The text.</param>
    /// <param name="separator">Between fields.</param>
    /// <param name="before">How many lines of the file stand before it.</param>
    public CsvLines(Stream content, char separator, long before = 0)
    {
        this.before = before;
        reader = CsvReader.Create(
            content,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                AllowLineBreaksInQuotes = false,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                TrimInsideQuotes = true,
                MaxRecordSize = MaxKilobytes * 1024,
                OnMalformedRecord = record =>
                {
                    // A quotation mark within a name (Stichting "De Boom") harms nobody.
                    if (record.Reason != CsvMalformedReason.StrayQuote)
                        brokenLine = record.LineNumber;
                },
            },
            leaveOpen: true);
    }

    /// <summary>The number of the present line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The fields of the present line.</summary>
    public string[] Fields { get; private set; } = [];

    /// <summary>Why the present line cannot be used, or null.</summary>
    public LocalText? Why { get; private set; }

    /// <summary>Whether a line was too long to see where it ends: what comes after it is not read.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Goes to the next line that is not empty.</summary>
    public async ValueTask<bool> Next(CancellationToken cancellation)
    {
        try
        {
            while (await reader.ReadAsync(cancellation))
            {
                Number = before + reader.LineNumber;
                Fields = reader.Current.ToArray();
                Why = brokenLine + before == Number ? Sentences.Quotes : null;
                if (Array.Exists(Fields, field => field.Length > 0))
                    return true;
            }

            return false;
        }
        catch (CsvFormatException e) when (Why != Sentences.TooLong)
        {
            // Where so long a line ends is unknown: this is the last one that is told of.
            Number = before + e.LineNumber;
            Fields = [];
            Why = Sentences.TooLong;
            Stopped = true;
            return true;
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    public void Dispose() => reader.Dispose();
}
