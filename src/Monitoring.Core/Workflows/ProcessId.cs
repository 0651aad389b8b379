namespace Monitoring.Workflows;

/// <summary>One process of a workflow: the workflow's name and an id of the domain.</summary>
/// <param name="Workflow">The name of the workflow, one of <see cref="WorkflowCatalog"/>.</param>
/// <param name="Key">The id of the domain that makes it one: a round, a party in a round, a case. Ids that every engine takes: letters, digits, <c>- _ ~ .</c></param>
public readonly record struct ProcessId(string Workflow, string Key)
{
    /// <summary>Workflow and key as one word, for logs and as an engine's instance id.</summary>
    public override string ToString() => $"{Workflow}~{Key}";

    /// <summary>The process whose <see cref="ToString"/> that is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ProcessId Parse(string id) =>
        id.IndexOf('~', StringComparison.Ordinal) is > 0 and var end ? new(id[..end], id[(end + 1)..]) : throw new FormatException($"'{id}' is not WORKFLOW~KEY.");
}
