using Azure.Data.Tables;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>What a backup leaves out, and why.</summary>
/// <remarks>
/// The engine's table: it is made anew from the others. The mailbox of a demo: its letters hold links. Uploads under
/// <c>incoming/</c>: nobody was told that they are kept. The keys of sign-ins and forms: whoever holds them can sign in, and who
/// loses them signs in once more. Of the settings: how far a chore is, and how the backups themselves stand, which change while one is made.
/// </remarks>
internal static class NotKept
{
    /// <summary>The tables that are kept.</summary>
    public static IReadOnlyList<string> Tables { get; } = [TableNames.Register, TableNames.Rounds, TableNames.Cases, TableNames.Platform];

    /// <summary>The containers that are kept: what is written once.</summary>
    public static IReadOnlyList<string> Containers { get; } = [ContainerNames.Documents, ContainerNames.Erasures, ContainerNames.Evidence, ContainerNames.Reports];

    /// <summary>Whether a row of a table that is kept is left out.</summary>
    public static bool Is(string table, TableEntity row) =>
        table == TableNames.Platform && row.PartitionKey == BackupStanding.Settings
        && (row.RowKey.StartsWith("chore|", StringComparison.Ordinal) || row.RowKey is BackupStanding.RowKey or RestoreMark.RowKey);
}
