namespace Monitoring.Evidence;

/// <summary>The kinds of file that evidence may consist of; a framework's item names the ones it accepts.</summary>
public enum FileKind
{
    /// <summary>PDF (ISO 32000): <c>.pdf</c>.</summary>
    Pdf,

    /// <summary>A document in Office Open XML (ECMA-376): <c>.docx</c>, without macros.</summary>
    Word,

    /// <summary>A workbook in Office Open XML (ECMA-376): <c>.xlsx</c>, without macros.</summary>
    Excel,

    /// <summary>A presentation in Office Open XML (ECMA-376): <c>.pptx</c>, without macros.</summary>
    PowerPoint,

    /// <summary>Text, sheet or presentation in OpenDocument (ISO/IEC 26300): <c>.odt</c>, <c>.ods</c>, <c>.odp</c>, without macros.</summary>
    OpenDocument,

    /// <summary>PNG (ISO/IEC 15948): <c>.png</c>.</summary>
    Png,

    /// <summary>JPEG (ISO/IEC 10918): <c>.jpg</c>, <c>.jpeg</c>.</summary>
    Jpeg,

    /// <summary>Plain text or CSV in UTF-8, UTF-16 with a byte order mark, or Windows-1252: <c>.txt</c>, <c>.csv</c>.</summary>
    Text,
}
