using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Convenants;

/// <summary>The numbers and headings as the text of the Convenant itself has them, read from its text file.</summary>
internal sealed partial record ConvenantText(IReadOnlyList<string> Numbers, IReadOnlyList<string> Headings)
{
    /// <summary>
    /// Looks for <c>convenant/convenant-2.0.txt</c> in the folder that MONITORING_SHARED names, or else in a folder
    /// <c>shared</c> beside the repository or any folder above these tests; null where there is none.
    /// </summary>
    public static ConvenantText? Find()
    {
        var folders = new List<string?> { Environment.GetEnvironmentVariable("MONITORING_SHARED") };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            folders.Add(Path.Combine(folder.FullName, "shared"));

        return folders.OfType<string>()
            .Select(folder => Path.Combine(folder, "convenant", "convenant-2.0.txt"))
            .Where(File.Exists)
            .Select(path => Read(File.ReadLines(path)))
            .FirstOrDefault();
    }

    private static ConvenantText Read(IEnumerable<string> lines)
    {
        var numbers = new List<string>();
        var headings = new List<string>();
        string article = "", member = "";
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line == "Algemene toelichting")
                break;

            if (Heading().Match(line) is { Success: true } heading)
            {
                (article, member) = (heading.Groups[1].Value, "");
                numbers.Add(article);
                headings.Add(heading.Groups[2].Value.Trim());
            }
            else if (article != "" && Member().Match(line) is { Success: true } numbered)
            {
                member = $"{article}.{numbered.Groups[1].Value}";
                numbers.Add(member);
            }
            else if (member != "" && Letter().Match(line) is { Success: true } lettered)
                numbers.Add(string.Create(CultureInfo.InvariantCulture, $"{member}.{lettered.Groups[1].Value}"));
        }

        return new ConvenantText(numbers, headings);
    }

    [GeneratedRegex(@"^Artikel (\d+): (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\d{1,2})\.(?!\d)")]
    private static partial Regex Member();

    [GeneratedRegex(@"^([a-z])\. ")]
    private static partial Regex Letter();
}
