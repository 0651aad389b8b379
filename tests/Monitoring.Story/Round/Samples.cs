using System.Text;

namespace Monitoring.Story.Round;

/// <summary>Files that people of the story hand in.</summary>
public static class Samples
{
    private static int made;

    /// <summary>About the smallest thing that is a PDF, each time another one.</summary>
    public static byte[] Pdf() => Encoding.ASCII.GetBytes($"%PDF-1.4\n% {Interlocked.Increment(ref made)}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
