using Monitoring.Beeldmerk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Beeldmerk;

/// <summary>The beeldmerk in words.</summary>
public static class MarkWords
{
    /// <summary>Where it stands, as a tag.</summary>
    public static (TagKind Kind, string Word) Tag(this Language l, MarkState? state) => state switch
    {
        null => (TagKind.Info, l["Geen beeldmerk", "No beeldmerk"]),
        MarkState.Granted => (TagKind.Ok, l["Heeft het beeldmerk", "Has the beeldmerk"]),
        MarkState.Suspended => (TagKind.Warn, l["Geschorst", "Suspended"]),
        MarkState.Withdrawn => (TagKind.Bad, l["Ingetrokken", "Withdrawn"]),
        _ => (TagKind.Bad, l["Geweigerd", "Refused"]),
    };

    /// <summary>What happened.</summary>
    public static string Of(this Language l, MarkState change) => change switch
    {
        MarkState.Granted => l["Teruggegeven", "Given back"],
        MarkState.Suspended => l["Geschorst", "Suspended"],
        MarkState.Withdrawn => l["Ingetrokken", "Withdrawn"],
        _ => l["Teruggeven geweigerd", "Giving back refused"],
    };

    /// <summary>What it rests on.</summary>
    public static string Of(this Language l, MarkGround ground) => ground.Power is { ConditionsVersion: { } conditions, Condition: { } condition }
        ? l[$"voorwaarde ‘{condition}’ van versie {conditions} (artikel 11, lid 4)", $"condition ‘{condition}’ of version {conditions} (article 11(4))"]
        : l[$"Reglement {ground.Power.ReglementVersion} (artikel 9, lid 2)", $"Reglement {ground.Power.ReglementVersion} (article 9(2))"];
}
