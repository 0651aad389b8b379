using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Web.Demo;

namespace Monitoring.Functions;

/// <summary>Follows the domain's clock where another instance moved it. Only in a demo: a real Platform's clock is the system's.</summary>
public sealed class MovedClock(IOptions<DemoOptions> demo, ClockKeeper keeper)
{
    /// <summary>Puts this instance's clock where it stands for all.</summary>
    public Task Follow(CancellationToken cancellation) => demo.Value.Clock ? keeper.Restore(cancellation) : Task.CompletedTask;
}
