using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>Which supplier has a KvK number that its id does not tell, as the number was corrected. Of most suppliers there is none: their id is made of their number.</summary>
/// <remarks>Written before the supplier's own row. It holds as long as that row names the number; after another correction it is of no account.</remarks>
[Shape("kvk-holder")]
public sealed record KvkHolder : Row, IRow<KvkHolder>
{
    /// <summary>The partition of all of them: as many as there were corrections.</summary>
    public const string Partition = "kvk";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "kvk|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The number, eight digits.</summary>
    public required string Kvk { get; init; }

    /// <summary>The supplier.</summary>
    public required string PartyId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Kvk);

    /// <summary>The key of a number.</summary>
    public static Key KeyOf(string kvk) => new(Partition, Key.Join("kvk", kvk));
}
