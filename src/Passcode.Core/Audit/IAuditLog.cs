namespace Passcode.Core.Audit;

/// <summary>The append-only trail of who asked for, decided, refused, read or changed what.</summary>
public interface IAuditLog
{
    /// <summary>Appends an entry, durably. An entry with an id that the trail already holds is not appended again.</summary>
    Task Append(AuditEntry entry, CancellationToken cancellationToken);
}
