namespace Passcode.Core.Workflows;

/// <summary>
/// How one turn of a workflow ended. Turns keep the history bounded: Durable Task maps <see cref="Continue"/> to
/// <c>ContinueAsNew</c>, the journal starts a new generation.
/// </summary>
public abstract record Turn<TState, TResult>
{
    private Turn()
    {
    }

    /// <summary>The workflow goes on with a fresh history and this state.</summary>
    public sealed record Continue(TState State) : Turn<TState, TResult>;

    /// <summary>The workflow has ended.</summary>
    public sealed record Done(TResult Result) : Turn<TState, TResult>;
}
