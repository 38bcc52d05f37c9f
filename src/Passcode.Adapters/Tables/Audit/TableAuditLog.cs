using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Appends to the audit log. Entries that several callers of this process append at the same time share one transaction. Processes
/// compete for the version of the head. Each entry is also logged, at least once, so that monitoring has it in another system.</summary>
internal sealed partial class TableAuditLog(AuditSegments segments, AuditIds ids, AuditWriter writer, ILogger<TableAuditLog> logger) : IAuditLog, IDisposable
{
    private readonly ConcurrentQueue<AppendCall> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);

    /// <inheritdoc />
    public void Dispose() => _writing.Dispose();

    /// <inheritdoc />
    public async Task Append(AuditEntry entry, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var current = await segments.Current(cancellationToken);
            if (await ids.Claim(entry.Id, current.First, cancellationToken) is not { } segment || await Write(new(entry, segment), cancellationToken))
            {
                Log.Appended(logger, JsonSerializer.Serialize(entry, PasscodeJson.Options));
                return;
            }

            // The segment was closed before the entry was appended, or this process has not read the segment that the ID is claimed for.
            await segments.Refresh(cancellationToken);
        }

        throw Conflict.TooManyConflicts("The audit log");
    }

    /// <returns>False if the segment is not the current one.</returns>
    private async Task<bool> Write(AppendCall call, CancellationToken cancellationToken)
    {
        _waiting.Enqueue(call);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            // The first caller writes the entries of all waiting callers. The cancellation of one caller does not affect the others.
            while (!call.Done.Task.IsCompleted)
            {
                await WriteWaiting();
            }
        }
        finally
        {
            _writing.Release();
        }

        return await call.Done.Task;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The failure is passed to each caller; none of them runs this code.")]
    private async Task WriteWaiting()
    {
        var calls = new List<AppendCall>();
        while (calls.Count < AuditWriter.Largest && _waiting.TryDequeue(out var next))
        {
            calls.Add(next);
        }

        try
        {
            await writer.Write(calls);
        }
        catch (Exception failure)
        {
            foreach (var call in calls)
            {
                call.Done.TrySetException(failure);
            }
        }
    }

    // JSON, because the Functions host passes on the text of a log message without its parameters.
    private static partial class Log
    {
        [LoggerMessage(2100, LogLevel.Information, "Audit entry {Entry}")]
        public static partial void Appended(ILogger logger, string entry);
    }
}
