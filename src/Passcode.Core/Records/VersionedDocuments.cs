namespace Passcode.Core.Records;

/// <summary>Small records of which there is one by each name, under versions: the emergency stop, the policy in force, a requester's resets of a day.</summary>
public interface IStandingRecords
{
    /// <summary>Reads a record.</summary>
    Task<Standing<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Writes a record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its new content.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>False when somebody wrote since it was read; that may have been this very write, repeated. Read again to know.</returns>
    Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class;
}

/// <summary>A standing record with the version under which it is stored.</summary>
public sealed record Standing<T>(T Value, string Version)
    where T : class;
