using System.Diagnostics.CodeAnalysis;

namespace Passcode.Core.Devices;

/// <summary>A value from Graph, or the named reason why there is none.</summary>
public sealed record GraphResult<T>
{
    private GraphResult(T? value, GraphProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; absent when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; absent when there is a value.</summary>
    public GraphProblem? Problem { get; }

    /// <summary>Whether Graph gave a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>A value.</summary>
    public static GraphResult<T> Success(T value) => new(value, null);

    /// <summary>A value.</summary>
    public static implicit operator GraphResult<T>(T value) => Success(value);

    /// <summary>A problem.</summary>
    public static implicit operator GraphResult<T>(GraphProblem problem) => new(default, problem);
}

/// <summary>A Graph request that gave no answer of use, in words that are safe to log and to store.</summary>
/// <param name="Fault">What kind of problem.</param>
/// <param name="Detail">Graph's code and message, shortened; never a body.</param>
/// <param name="RetryAfter">Graph's own advice, when it gave any.</param>
public sealed record GraphProblem(GraphFault Fault, string Detail, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Fault is GraphFault.Throttled or GraphFault.Paced or GraphFault.CallerShareUsed or GraphFault.NotSent or GraphFault.AnswerLost
        or GraphFault.Unavailable or GraphFault.Unreadable;

    /// <summary>Whether a command so answered may have been executed all the same.</summary>
    public bool MayHaveBeenExecuted => Fault is GraphFault.AnswerLost or GraphFault.Unavailable;
}

/// <summary>Why a Graph request gave no answer of use. Each names what is known of its effect.</summary>
public enum GraphFault
{
    /// <summary>429: not executed; again after <see cref="GraphProblem.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>Not sent, because Graph's limits are in use: again after <see cref="GraphProblem.RetryAfter"/>.</summary>
    Paced,

    /// <summary>Not sent, because the caller has used its share of Graph's limits: again after <see cref="GraphProblem.RetryAfter"/>.</summary>
    CallerShareUsed,

    /// <summary>No connection was made, or no token could be had for now: not executed.</summary>
    NotSent,

    /// <summary>The connection was lost, or timed out, after the request may have gone out: executed or not.</summary>
    AnswerLost,

    /// <summary>500, 502, 503, 504, and what gateways say in their place (408, redirects, any other 5xx): executed or not.</summary>
    Unavailable,

    /// <summary>401: Graph did not accept the token, or none could be had; not executed.</summary>
    Unauthorized,

    /// <summary>403: an app role is missing; not executed.</summary>
    MissingPermission,

    /// <summary>403 with code <c>ApprovalRequired</c>: Intune's Multi Admin Approval intercepted it; not executed.</summary>
    ApprovalRequired,

    /// <summary>404: no such device; not executed.</summary>
    NotFound,

    /// <summary>400 "An error has occurred": Intune's way to say that the action does not apply to the device; not executed.</summary>
    NotApplicable,

    /// <summary>Any other 4xx: Graph refuses the request as it stands; not executed.</summary>
    Rejected,

    /// <summary>A success whose body cannot be read as documented.</summary>
    Unreadable,

    /// <summary>A list that does not end: a page leads back to one that was read, or there are more pages than a tenant can have.</summary>
    EndlessList,

    /// <summary>A list whose next page is on another host than Graph; never followed, because the token would go there.</summary>
    ForeignPage,
}
