using System.Text.Json.Serialization;

namespace Monitoring.Complaints;

/// <summary>What the party said when it was asked to explain.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Name">Who says so.</param>
/// <param name="Contact">The id of the contact whose link was used.</param>
/// <param name="At">When.</param>
public sealed record Explanation(string Text, string Name, string Contact, DateTimeOffset At)
{
    /// <summary>Tells one explanation from a later one of the same case, in a form.</summary>
    [JsonIgnore]
    public long Mark => At.UtcTicks;
}
