namespace Monitoring.Story;

/// <summary>A service that runs already, such as the Azure head under its host: an empty demo with a mailbox and a clock. It is neither started nor killed here.</summary>
public sealed class ServiceElsewhere(Uri address) : Service
{
    /// <inheritdoc/>
    public override Uri Address => address;

    /// <inheritdoc/>
    public override string LastWords => $"They are where {address} writes its log.";
}
