using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Passcode.Testing;

/// <summary>Keeps everything that is logged, at every level.</summary>
public sealed class RecordedLogs : ILoggerProvider
{
    /// <summary>The entries so far, in order.</summary>
    public ConcurrentQueue<LogEntry> Entries { get; } = new();

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Writer(Entries, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<LogEntry> entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new(logLevel, eventId.Id, category, formatter(state, exception), exception));
    }
}

/// <summary>A log entry.</summary>
public sealed record LogEntry(LogLevel Level, int EventId, string Category, string Message, Exception? Exception)
{
    /// <summary>All that a reader of the log sees of it.</summary>
    public string Text => $"{Category}: {Message} {Exception}";
}
