using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Monitoring.Web.Shell;

/// <summary>All that a provider of logs is ever told, at every level, scopes included.</summary>
public sealed class LoudLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
