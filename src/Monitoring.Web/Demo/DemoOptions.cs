using Monitoring.Settings;

namespace Monitoring.Web.Demo;

/// <summary>What only a demo shows; the section <c>Monitoring:Demo</c>. All of it is off unless it is set, and then answers 404.</summary>
public sealed class DemoOptions : ISettings
{
    /// <summary>The section under <c>Monitoring:</c>.</summary>
    public const string Section = "Demo";

    /// <summary>Whether everybody may read every letter, with its links, at <c>/postvak</c>. Never outside a demo.</summary>
    public bool Mailbox { get; set; }

    /// <summary>Whether everybody may move the domain's clock at <c>/klok</c>. Never outside a demo.</summary>
    public bool Clock { get; set; }

    /// <summary>Where the contract suite of the engines listens for the turns of <see cref="Rehearse"/>; only with <see cref="Clock"/>, and never outside a test.</summary>
    public Uri? Rehearsal { get; set; }

    /// <summary>Whether this is a demo in any way.</summary>
    public bool IsDemo => Mailbox || Clock;

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes() => [];
}
