namespace Monitoring.Settings;

/// <summary>Settings of one section that know what is wrong with them.</summary>
public interface ISettings
{
    /// <summary>A sentence for each mistake, in English: it names the setting and says what to do, and holds no value of it, which may be a secret.</summary>
    IEnumerable<string> Mistakes();
}
