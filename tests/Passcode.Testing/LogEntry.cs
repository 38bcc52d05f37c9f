using Microsoft.Extensions.Logging;

namespace Passcode.Testing;

/// <summary>A log entry.</summary>
public sealed record LogEntry(LogLevel Level, int EventId, string Message, Exception? Exception);
