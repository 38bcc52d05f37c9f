namespace Passcode.Core.Devices;

/// <summary>Why a Graph request gave no answer of use. Each names what is known of its effect.</summary>
public enum GraphFault
{
    /// <summary>429: not executed; again after <see cref="GraphProblem.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>No connection was made, or no token could be had for now: not executed.</summary>
    NotSent,

    /// <summary>The connection was lost, or timed out, after the request may have gone out: executed or not.</summary>
    AnswerLost,

    /// <summary>500, 502, 503, 504, and what gateways say in their place (408, any other 5xx): executed or not.</summary>
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
}
