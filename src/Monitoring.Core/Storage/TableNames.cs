namespace Monitoring.Storage;

/// <summary>The tables. What stands in each: <c>docs/decisions/0002-key-table.md</c>.</summary>
public static class TableNames
{
    /// <summary>Parties and known organisations, and the lists of them.</summary>
    public const string Register = "register";

    /// <summary>Rounds and evidence requests, by bucket.</summary>
    public const string Rounds = "rounds";

    /// <summary>Complaints, a partition each, and the list of them.</summary>
    public const string Cases = "cases";

    /// <summary>What there is few of: plans, frameworks, adoptions, tasks, settings.</summary>
    public const string Platform = "platform";

    /// <summary>The embedded runtime's processes. Can be thrown away.</summary>
    public const string Runtime = "runtime";

    /// <summary>The mailbox of a demo or a test.</summary>
    public const string Mailbox = "mailbox";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Register, Rounds, Cases, Platform, Runtime, Mailbox];
}
