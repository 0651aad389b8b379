namespace Monitoring.Settings;

/// <summary>A setting is missing or wrong. Its message is for the operator: sentences that name the setting and say what to do.</summary>
public sealed class SettingException(string message) : Exception(message);
