using System.Globalization;
using System.Text;
using QRCoder;

namespace Monitoring.Web.Letters;

/// <summary>The link of a letter on paper as a QR code, for who would rather not type it: one path, drawn in the colour of the text, as our policy allows no style in line.</summary>
public sealed record QrPicture(int Size, string Path)
{
    // ISO/IEC 18004: four modules of quiet around it, which the library adds.
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.M;

    /// <summary>The code of a link.</summary>
    public static QrPicture Of(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, Correction);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
