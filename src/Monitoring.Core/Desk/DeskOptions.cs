namespace Monitoring.Desk;

/// <summary>Who works at the secretariaat.</summary>
public sealed class DeskOptions
{
    /// <summary>The addresses that may sign in.</summary>
    public IList<string> Addresses { get; } = [];
}
