using System.Globalization;
using System.Text;

namespace Monitoring.Story.Round;

/// <summary>The invented parties of the chapter, and what each of them does.</summary>
public static class Cast
{
    /// <summary>How many answer in time.</summary>
    public const int Prompt = 12;

    /// <summary>How many answer after the reminder.</summary>
    public const int AfterReminder = 6;

    /// <summary>How many answer after the last call.</summary>
    public const int AfterLastCall = 4;

    /// <summary>How many stay silent until they are asked to explain.</summary>
    public const int Silent = 6;

    /// <summary>How many cannot be reached at all.</summary>
    public const int Unreachable = 1;

    /// <summary>How many are reached by their second contact only, and then answer in time.</summary>
    public const int SecondContact = 1;

    /// <summary>How many are known but no party: never asked.</summary>
    public const int Known = 2;

    /// <summary>How many parties are asked.</summary>
    public const int Asked = Prompt + AfterReminder + AfterLastCall + Silent + Unreachable + SecondContact;

    /// <summary>All parties, in the order of the acts above.</summary>
    public static IReadOnlyList<Member> Members { get; } =
    [
        .. Many("Vlot", Prompt), .. Many("Herinnerd", AfterReminder), .. Many("Laat", AfterLastCall), .. Many("Stil", Silent),
        .. Many("Onvindbaar", Unreachable), .. Many("Omweg", SecondContact), .. Many("Bekend", Known),
    ];

    /// <summary>The files that the import reads.</summary>
    public static IReadOnlyDictionary<string, string> Files
    {
        get
        {
            var organisations = new StringBuilder("soort;naam;kvk;bestuursnummer\n");
            var contacts = new StringBuilder("kvk;bestuursnummer;volgorde;naam;email\n");
            var products = new StringBuilder("kvk;code;naam;soort\n");
            var joinings = new StringBuilder("kvk;bestuursnummer;wijze;van;tot;versie;via\n");
            foreach (var member in Members)
            {
                organisations.Append(CultureInfo.InvariantCulture, $"leverancier;{member.Name};{member.Kvk};\n");
                products.Append(CultureInfo.InvariantCulture, $"{member.Kvk};boek;{member.Name} Boek;leermiddel\n");
                contacts.Append(CultureInfo.InvariantCulture, $"{member.Kvk};;1;Contact van {member.Name};{member.First}\n");
                contacts.Append(CultureInfo.InvariantCulture, $"{member.Kvk};;2;Tweede van {member.Name};{member.Second}\n");
                if (member.Act != "Bekend")
                {
                    joinings.Append(CultureInfo.InvariantCulture, $"{member.Kvk};;toetreding;2019-03-01;;2.0;\n");
                }
            }

            return new Dictionary<string, string>
            {
                ["organisaties.csv"] = organisations.ToString(),
                ["contacten.csv"] = contacts.ToString(),
                ["producten.csv"] = products.ToString(),
                ["deelname.csv"] = joinings.ToString(),
            };
        }
    }

    /// <summary>Those that act so.</summary>
    public static IEnumerable<Member> That(string act) => Members.Where(m => m.Act == act);

    private static IEnumerable<Member> Many(string act, int count) => Enumerable.Range(1, count).Select(n => new Member(act, n));
}

/// <summary>An invented party.</summary>
/// <param name="Act">What it does.</param>
/// <param name="Number">Which of those.</param>
public sealed record Member(string Act, int Number)
{
    /// <summary>Its name.</summary>
    public string Name => $"{Act} {Number} B.V.";

    /// <summary>Its invented number.</summary>
    public string Kvk => string.Create(CultureInfo.InvariantCulture, $"90{Acts.IndexOf(Act):d2}{Number:d4}");

    /// <summary>The address of its first contact.</summary>
    public string First => Act is "Onvindbaar" or "Omweg" ? $"een-{Key}@bounce.example" : $"een@{Key}.example";

    /// <summary>The address of its second contact.</summary>
    public string Second => Act is "Onvindbaar" ? $"twee-{Key}@bounce.example" : $"twee@{Key}.example";

    /// <summary>The contact who reads the letters.</summary>
    public string Reader => Act is "Omweg" ? Second : First;

    private static List<string> Acts { get; } = ["Vlot", "Herinnerd", "Laat", "Stil", "Onvindbaar", "Omweg", "Bekend"];

    private string Key => string.Create(CultureInfo.InvariantCulture, $"{Act.ToLowerInvariant()}{Number}");
}
