namespace Passcode.Core.Callbacks;

/// <summary>Where events are kept that their receivers did not take.</summary>
public interface IDeadLetters
{
    /// <summary>Keeps a letter, in place of one with the same id.</summary>
    Task Keep(DeadLetter letter, CancellationToken cancellationToken);

    /// <summary>Reads a letter.</summary>
    Task<DeadLetter?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Removes a letter, if it is there.</summary>
    Task Remove(string id, CancellationToken cancellationToken);

    /// <summary>Lists letters, newest first.</summary>
    /// <param name="size">Letters a page at most, 1 to 1,000.</param>
    /// <param name="continuation">What the page before ended with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<DeadLetterPage> List(int size, string? continuation, CancellationToken cancellationToken);

    /// <summary>Removes the letters of deliveries that began before a time.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveBefore(DateTimeOffset since, CancellationToken cancellationToken);
}
