namespace Monitoring.TestKit;

/// <summary>The test cut this connection to storage: whoever used it is dead and does not know it yet.</summary>
public sealed class ConnectionCutException() : Exception("The connection was cut. (A fault of the test.)");
