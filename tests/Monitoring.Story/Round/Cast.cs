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

    /// <summary>How many cannot be reached until the secretary has mended an address, and then answer in time.</summary>
    public const int Mended = 1;

    /// <summary>How many of the prompt ones a colleague answers for, by a link of its own.</summary>
    public const int ByColleague = 1;

    /// <summary>How many of the prompt ones are asked for rework, and answer once more.</summary>
    public const int Reworked = 1;

    /// <summary>How many of the prompt ones uploaded a wrong file first, and had it destroyed.</summary>
    public const int Mistaken = 1;

    /// <summary>How many of those after the last call answer by post, which the secretary enters.</summary>
    public const int ByPost = 1;

    /// <summary>How many ask for more time, get it, and answer when others are called for the last time.</summary>
    public const int Deferred = 1;

    /// <summary>How many leave the Convenant in the middle of the round (art. 11.7).</summary>
    public const int Leaving = 1;

    /// <summary>How many are reached by their second contact only, and then answer in time.</summary>
    public const int SecondContact = 1;

    /// <summary>How many are known but no party: never asked.</summary>
    public const int Known = 2;

    /// <summary>How many parties are asked.</summary>
    public const int Asked = Prompt + AfterReminder + AfterLastCall + Silent + Unreachable + Mended + SecondContact + Deferred + Leaving;

    /// <summary>How many school boards there are, of whom a sample is asked.</summary>
    public const int Boards = 9;

    /// <summary>How many of the boards are drawn.</summary>
    public const int Drawn = 3;

    /// <summary>The published seed of the sample.</summary>
    public const string Seed = "trekking-2026";

    /// <summary>All parties, in the order of the acts above.</summary>
    public static IReadOnlyList<Member> Members { get; } =
    [
        .. Many("Vlot", Prompt), .. Many("Herinnerd", AfterReminder), .. Many("Laat", AfterLastCall), .. Many("Stil", Silent),
        .. Many("Onvindbaar", Unreachable), .. Many("Verhuisd", Mended), .. Many("Omweg", SecondContact), .. Many("Uitstel", Deferred),
        .. Many("Vertrekt", Leaving), .. Many("Bekend", Known), .. Many("Bestuur", Boards),
    ];

    /// <summary>The files that an import reads, in an order in which each refers to those before it only.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files => FilesOf(Members);

    /// <summary>The same for these members alone.</summary>
    public static IReadOnlyList<(string Name, string Text)> FilesOf(IEnumerable<Member> members)
    {
        var organisations = new StringBuilder("soort;naam;kvk;bestuursnummer\n");
        var contacts = new StringBuilder("kvk;bestuursnummer;volgorde;naam;email\n");
        var products = new StringBuilder("kvk;code;naam;soort\n");
        var joinings = new StringBuilder("kvk;bestuursnummer;wijze;van;tot;versie;via\n");
        foreach (var member in members)
        {
            organisations.Append(CultureInfo.InvariantCulture, $"{(member.IsBoard ? "onderwijsinstelling" : "leverancier")};{member.Name};{member.Numbers}\n");
            contacts.Append(CultureInfo.InvariantCulture, $"{member.Numbers};1;Contact van {member.Name};{member.First}\n");
            contacts.Append(CultureInfo.InvariantCulture, $"{member.Numbers};2;Tweede van {member.Name};{member.Second}\n");
            if (!member.IsBoard)
            {
                products.Append(CultureInfo.InvariantCulture, $"{member.Kvk};boek;{member.Name} Boek;leermiddel\n");
            }

            if (member.Act != "Bekend")
            {
                joinings.Append(CultureInfo.InvariantCulture, $"{member.Numbers};toetreding;2019-03-01;;2.0;\n");
            }
        }

        return
        [
            ("organisaties.csv", organisations.ToString()),
            ("contacten.csv", contacts.ToString()),
            ("producten.csv", products.ToString()),
            ("deelname.csv", joinings.ToString()),
        ];
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
    public string Name => IsBoard ? $"Stichting Bestuur {Number}" : $"{Act} {Number} B.V.";

    /// <summary>Whether it is a school board; the others are suppliers.</summary>
    public bool IsBoard => Act == "Bestuur";

    /// <summary>Its id in the register, and in the addresses of pages.</summary>
    public string Id => IsBoard ? $"bg{BoardNumber}" : $"kvk{Kvk}";

    /// <summary>Its numbers, as the files of an import have them: KvK;bestuursnummer.</summary>
    public string Numbers => IsBoard ? $";{BoardNumber}" : $"{Kvk};";

    /// <summary>Its invented number.</summary>
    public string Kvk => string.Create(CultureInfo.InvariantCulture, $"90{Acts.IndexOf(Act):d2}{Number:d4}");

    /// <summary>The address of its first contact.</summary>
    public string First => Act is "Onvindbaar" or "Verhuisd" or "Omweg" ? $"een-{Key}@bounce.example" : $"een@{Key}.example";

    /// <summary>The address of its second contact.</summary>
    public string Second => Act is "Onvindbaar" or "Verhuisd" ? $"twee-{Key}@bounce.example" : $"twee@{Key}.example";

    /// <summary>The contact who reads the letters.</summary>
    public string Reader => Act switch { "Omweg" => Second, "Verhuisd" => Moved, _ => First };

    /// <summary>The address that the secretary finds for it when all others bounce.</summary>
    public string Moved => $"nieuw@{Key}.example";

    private string BoardNumber => string.Create(CultureInfo.InvariantCulture, $"{99000 + Number}");

    private static List<string> Acts { get; } = ["Vlot", "Herinnerd", "Laat", "Stil", "Onvindbaar", "Omweg", "Bekend", "Verhuisd", "Uitstel", "Vertrekt", "Bestuur"];

    private string Key => string.Create(CultureInfo.InvariantCulture, $"{Act.ToLowerInvariant()}{Number}");
}
