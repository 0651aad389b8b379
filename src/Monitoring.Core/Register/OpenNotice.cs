using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>That a notice is about to be written or has not arrived yet: written before it, so that its process is found again whatever happens in between.</summary>
[Shape("open-notice")]
public sealed record OpenNotice : Row, IRow<OpenNotice>
{
    /// <summary>The partition of all of them: a short list.</summary>
    public const string Partition = "notices";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "open|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The notice.</summary>
    public required string Notice { get; init; }

    /// <summary>When it was about to be written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Notice);

    /// <summary>The key of one.</summary>
    public static Key KeyOf(string partyId, string notice) => new(Partition, Key.Join("open", partyId, notice));
}
