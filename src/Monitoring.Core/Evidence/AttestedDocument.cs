using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Evidence;

/// <summary>What an attestation says, whole: readable without this system.</summary>
public sealed record AttestedDocument
{
    /// <summary>The round's id.</summary>
    public required string RoundId { get; init; }

    /// <summary>The round's name.</summary>
    public required string Round { get; init; }

    /// <summary>The version of the framework.</summary>
    public required string Framework { get; init; }

    /// <summary>The version of the Convenant.</summary>
    public required string Convenant { get; init; }

    /// <summary>The party's id.</summary>
    public required string PartyId { get; init; }

    /// <summary>The party's name.</summary>
    public required string Party { get; init; }

    /// <summary>Which declaration of the party in this round, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who declared.</summary>
    public required string Name { get; init; }

    /// <summary>In which role.</summary>
    public required string Role { get; init; }

    /// <summary>The id of the contact whose link was used; empty when it came by post.</summary>
    public required string Contact { get; init; }

    /// <summary>The words that were declared.</summary>
    public required LocalText Declaration { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The answers.</summary>
    public required IReadOnlyList<AttestedAnswer> Answers { get; init; }

    /// <summary>What was wrong in the declaration before, when this corrects it after the review had begun; null for any other.</summary>
    public string? Correction { get; init; }

    /// <summary>How it came by post or mail, and who of the secretariaat entered it; null when the party declared by its link.</summary>
    public AttestedPost? Post { get; init; }

    /// <summary>The files that it names: of its answers, and the scan when it came by post.</summary>
    [JsonIgnore]
    public IEnumerable<AttestedFile> Files => Answers.SelectMany(answer => answer.Files).Concat(Post is null ? [] : [Post.Scan]);

    /// <summary>The bytes: UTF-8 JSON without white space, properties in the order of this record.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Options);

    /// <summary>Reads the bytes of an attestation.</summary>
    public static AttestedDocument Read(byte[] bytes) => JsonSerializer.Deserialize<AttestedDocument>(bytes, Json.Options)!;
}
