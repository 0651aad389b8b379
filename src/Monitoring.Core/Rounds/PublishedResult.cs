using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>A number of parties as the public sees it.</summary>
/// <param name="What">What they have in common.</param>
/// <param name="Number">How many; null when that is hidden.</param>
public sealed record PublishedCount(LocalText What, int? Number);

/// <summary>What is published of one item.</summary>
/// <param name="Title">The item.</param>
/// <param name="Articles">The articles it rests on.</param>
/// <param name="Answers">How many parties gave which answer.</param>
public sealed record PublishedItem(LocalText Title, IReadOnlyList<string> Articles, IReadOnlyList<PublishedCount> Answers);

/// <summary>What is published of one kind of party.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Asked">How many were asked; null when so few that nothing is told.</param>
/// <param name="Ended">How many ended how; empty when nothing is told.</param>
/// <param name="Items">The items of which anything can be told.</param>
public sealed record PublishedKind(PartyKind Kind, int? Asked, IReadOnlyList<PublishedCount> Ended, IReadOnlyList<PublishedItem> Items)
{
    /// <summary>From how many the sample was drawn, on the day of the start; null without a sample, and when nothing is told.</summary>
    public int? Population { get; init; }
}

/// <summary>What a person published of a closed round: totals only. The public page reads this row and nothing else, so that it cannot tell more.</summary>
[Shape("published-result")]
public sealed record PublishedResult : Row, IRow<PublishedResult>
{
    /// <summary>The partition of all results.</summary>
    public const string Partition = "results";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "result|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The round's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The version of the framework that it asked by.</summary>
    public required string FrameworkVersion { get; init; }

    /// <summary>The sample, with its seed; null when everybody was asked.</summary>
    public Sample? Sample { get; init; }

    /// <summary>Of whom the sample was drawn, by when they became a party; null when of everybody.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>The totals.</summary>
    public required IReadOnlyList<PublishedKind> Kinds { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who published it; never shown to the public.</summary>
    public required string PublishedBy { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(RoundId, StartedAt);

    /// <summary>The key of a round's result.</summary>
    public static Key KeyOf(string roundId, DateTimeOffset startedAt) => new(Partition, Key.Join("result", Key.NewestFirst(startedAt), roundId));
}
