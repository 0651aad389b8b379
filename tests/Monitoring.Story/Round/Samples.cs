using System.Text;

namespace Monitoring.Story.Round;

/// <summary>Files that people of the story hand in.</summary>
public static class Samples
{
    /// <summary>About the smallest thing that is a PDF.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
