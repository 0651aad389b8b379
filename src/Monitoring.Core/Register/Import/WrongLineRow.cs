using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Register.Import;

/// <summary>A wrong line of an import on a page.</summary>
[Shape("import-wrong-line")]
public sealed record WrongLineRow : Row, IRow<WrongLineRow>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "wrong|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>The line, from 1, the header included.</summary>
    public required long Line { get; init; }

    /// <summary>What is wrong and what to do about it.</summary>
    public required LocalText Why { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(ImportJob.PartitionOf(JobId), Key.Join("wrong", Line.ToString("d10", CultureInfo.InvariantCulture)));
}
