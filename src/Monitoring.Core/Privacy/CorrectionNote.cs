using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>
/// What is right of a person in something that cannot be changed, as it was declared or recorded so: shown beside it
/// (AVG 16: a supplementary statement). Goes with what it stands beside.
/// </summary>
[Shape("correction-note")]
public sealed record CorrectionNote : Row, IRow<CorrectionNote>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "correction|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Beside what it stands: <see cref="OfDeclaration"/> or <see cref="OfCase"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Made with the form, so that twice is once.</summary>
    public required string Id { get; init; }

    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The right name; null when that was right.</summary>
    public string? Name { get; init; }

    /// <summary>What else is right; null when nothing else was wrong.</summary>
    public string? Remark { get; init; }

    /// <summary>Who of the secretariaat recorded it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Party.KeyOf(PartyId).Partition, PrefixOf(Subject) + Id);

    /// <summary>Whether it says the same beside the same thing.</summary>
    public bool Says(CorrectionNote other) => (Subject, Name, Remark ?? other.Remark) == (other.Subject, other.Name, other.Remark ?? Remark);

    /// <summary>How the row keys begin of all beside one thing.</summary>
    public static string PrefixOf(string subject) => Key.Join("correction", subject) + "|";

    /// <summary>How the row keys begin of all beside the declarations of a round.</summary>
    public static string PrefixOfRound(string roundId) => Key.Join("correction", $"declaration~{roundId}~");

    /// <summary>A declaration.</summary>
    public static string OfDeclaration(string roundId, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"declaration~{roundId}~{number}");

    /// <summary>The explanation in a case.</summary>
    public static string OfCase(string caseId) => $"case~{caseId}";
}
