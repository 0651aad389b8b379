using Microsoft.Extensions.Options;
using Monitoring.Clock;

namespace Monitoring.Letters.Sending;

/// <summary>How many letters leave in a minute, in all and to one receiving domain: of this instance, as each instance counts for itself.</summary>
/// <remarks>It lives in memory: after a start it begins anew. What somebody has just asked for counts, and never waits.</remarks>
public sealed class MailPace(IOptions<MailOptions> options, SystemClock system)
{
    // So many domains are remembered before those are let go to which nothing left lately.
    private const int MostDomains = 10_000;

    private readonly Lock one = new();
    private readonly Dictionary<string, Pace> domains = new(StringComparer.OrdinalIgnoreCase);
    private Pace all;

    /// <summary>Asks whether a letter may leave now, and counts it if so. The turn that is told to wait does nothing: it is no failure, and holds nothing up.</summary>
    /// <param name="to">The address.</param>
    /// <param name="askedFor">Whether somebody has just asked for it.</param>
    /// <returns>How long to wait before asking again; zero when it may leave.</returns>
    public TimeSpan WaitFor(string to, bool askedFor)
    {
        if (options.Value is not { By: MailBy.SendGrid or MailBy.Smtp } mail)
        {
            return TimeSpan.Zero;
        }

        var (name, now) = (to[(to.LastIndexOf('@') + 1)..], system.GetUtcNow());
        lock (one)
        {
            var domain = domains.GetValueOrDefault(name);
            if (!askedFor && !domain.Allows(now))
            {
                (domains[name], var wait) = domain.Waits(mail.PerDomainPerMinute, now);
                return wait;
            }

            if (!askedFor && !all.Allows(now))
            {
                (all, var wait) = all.Waits(mail.PerMinute, now);
                return wait;
            }

            (all, domains[name]) = (all.Left(mail.PerMinute, now), domain.Left(mail.PerDomainPerMinute, now));
            if (domains.Count > MostDomains)
            {
                foreach (var quiet in domains.Where(d => d.Value.Next < now && d.Value.Line < now).Select(d => d.Key).ToList())
                {
                    domains.Remove(quiet);
                }
            }

            return TimeSpan.Zero;
        }
    }
}
