using System.Text;

namespace Monitoring.Story.Round;

/// <summary>Files that people of the story hand in.</summary>
public static class Samples
{
    /// <summary>About the smallest thing that is a PDF.</summary>
    public static byte[] Pdf { get; } = PdfWith("");

    /// <summary>Another one, which should not have been handed in.</summary>
    public static byte[] WrongPdf { get; } = PdfWith("% class list\n");

    private static byte[] PdfWith(string comment) => Encoding.ASCII.GetBytes($"%PDF-1.4\n{comment}1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
