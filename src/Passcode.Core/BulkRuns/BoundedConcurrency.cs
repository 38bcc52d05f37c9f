namespace Passcode.Core.BulkRuns;

/// <summary>The batches of a step that are on their way, a few at a time, so that a slow Graph does not hold up the pace.</summary>
internal sealed class BoundedConcurrency
{
    private const int Most = 4;

    private readonly List<Task> _all = [];

    /// <summary>Whether there was any.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Waits until one more may go.</summary>
    public async Task Room()
    {
        if (_all.Count(task => !task.IsCompleted) >= Most)
        {
            await Task.WhenAny(_all.Where(task => !task.IsCompleted));
        }
    }

    /// <summary>One more is on its way.</summary>
    public void Add(Task batch) => _all.Add(batch);

    /// <summary>Waits for all of them.</summary>
    public Task End() => Task.WhenAll(_all);
}
