using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Rounds;

/// <summary>Rounds and plans in words.</summary>
public static class RoundWords
{
    /// <summary>How far a round is, as a tag.</summary>
    public static (TagKind Kind, string Word) State(this Language l, RoundState state) => state switch
    {
        RoundState.Opening => (TagKind.Info, l["Begint nu", "Starting"]),
        RoundState.Running => (TagKind.Info, l["Loopt", "Running"]),
        RoundState.Closed => (TagKind.Ok, l["Afgerond", "Closed"]),
        _ => (TagKind.Warn, l["Gestopt", "Stopped"]),
    };

    /// <summary>Who is asked.</summary>
    public static string Who(this Language l, PartyKind kind) => kind == PartyKind.Supplier ? l["Leveranciers", "Suppliers"] : l["Schoolbesturen", "School boards"];

    /// <summary>How often.</summary>
    public static string Rhythm(this Language l, int everyMonths) => everyMonths switch
    {
        0 => l["Eén keer", "Once"],
        6 => l["Elk half jaar", "Every half year"],
        12 => l["Elk jaar", "Every year"],
        _ => l[$"Elke {everyMonths} maanden", $"Every {everyMonths} months"],
    };

    /// <summary>So many parties.</summary>
    public static string Parties(this Language l, int number) => l.Count(number, "1 partij", "{0} partijen", "1 party", "{0} parties");

    /// <summary>A term of so many working days.</summary>
    public static string WorkingDays(this Language l, int number) => l.Count(number, "1 werkdag", "{0} werkdagen", "1 working day", "{0} working days");
}
