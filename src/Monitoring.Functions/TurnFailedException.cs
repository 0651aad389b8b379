namespace Monitoring.Functions;

/// <summary>A turn failed. Says which and by what kind of error, never with its words: they stand in the engine's history.</summary>
public sealed class TurnFailedException(string message) : Exception(message);
