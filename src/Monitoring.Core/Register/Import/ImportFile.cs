namespace Monitoring.Register.Import;

/// <summary>A file that is given to be imported.</summary>
public sealed record ImportFile
{
    /// <summary>A file by its name and what is in it.</summary>
    /// <param name="name">For the report; nothing is derived from it.</param>
    /// <param name="content">Seekable, as it is read twice: first to see that all of it is text. The caller closes it.</param>
    /// <exception cref="ArgumentException">The content cannot seek.</exception>
    public ImportFile(string name, Stream content)
    {
        if (!content.CanSeek)
            throw new ArgumentException("The content of a file to import must be seekable: it is read twice.", nameof(content));

        Name = name;
        Content = content;
    }

    /// <summary>The name, for the report.</summary>
    public string Name { get; }

    /// <summary>What is in it.</summary>
    public Stream Content { get; }
}
