namespace Monitoring.Web.Shell;

/// <summary>One asset as it goes out; compressed once, at the start, where that makes it smaller.</summary>
internal sealed record Asset(string Type, byte[] Plain, byte[]? Brotli, byte[]? Gzip);
