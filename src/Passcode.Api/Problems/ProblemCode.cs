namespace Passcode.Api.Problems;

/// <summary>What went wrong: stable on the wire, and what a caller's program should look at. <see cref="ProblemKind"/> has a status for each.</summary>
public enum ProblemCode
{
    /// <summary>One or more fields, headers or query parameters are wrong; <c>errors</c> names each.</summary>
    InvalidRequest,

    /// <summary>The body is not JSON.</summary>
    InvalidJson,

    /// <summary>The request broke off, or HTTP itself was not followed.</summary>
    UnreadableRequest,

    /// <summary>No valid credential.</summary>
    Unauthenticated,

    /// <summary>The caller lacks the role.</summary>
    MissingRole,

    /// <summary>No such route.</summary>
    RouteNotFound,

    /// <summary>No such reset.</summary>
    ResetNotFound,

    /// <summary>The address of an operation is not valid, or no longer.</summary>
    OperationNotFound,

    /// <summary>No such dead letter.</summary>
    DeadLetterNotFound,

    /// <summary>No such helpdesk source, or none that is enabled.</summary>
    HelpdeskSourceNotFound,

    /// <summary>A helpdesk's delivery carries no valid proof of where it comes from.</summary>
    DeliveryNotVerified,

    /// <summary>A helpdesk's delivery does not say what is needed; <c>errors</c> names each field and the setting that reads it.</summary>
    DeliveryNotUnderstood,

    /// <summary>The route has no such method.</summary>
    MethodNotAllowed,

    /// <summary>The reset has ended, or its command may be on the way.</summary>
    TooLateToCancel,

    /// <summary>Whoever asked cannot decide, nor can an application.</summary>
    FourEyesRequired,

    /// <summary>It is decided, cancelled or expired already.</summary>
    DecisionTooLate,

    /// <summary>Nothing waits for a decision here.</summary>
    NoDecisionAwaited,

    /// <summary>There is no temporary passcode of this reset to hand out.</summary>
    PasscodeNotAvailable,

    /// <summary>The caller has asked for too many temporary passcodes in this hour.</summary>
    TooManyReveals,

    /// <summary>The caller sends more requests than it may.</summary>
    TooManyRequests,

    /// <summary>The request took too long and was given up.</summary>
    RequestTimedOut,

    /// <summary>The sign-in service does not give the keys that tokens are checked with.</summary>
    SignInUnavailable,

    /// <summary>The body is larger than the route takes.</summary>
    BodyTooLarge,

    /// <summary>The body is of another media type than the route takes.</summary>
    UnsupportedMediaType,

    /// <summary>The idempotency key stands for another request.</summary>
    IdempotencyKeyReused,

    /// <summary>The operation's reset was refused before anything was sent.</summary>
    ResetIneligible,

    /// <summary>The operation's device cannot reset its passcode.</summary>
    ResetNotSupported,

    /// <summary>The operation's reset failed.</summary>
    ResetFailed,

    /// <summary>The operation's reset was rejected by an approver.</summary>
    ResetRejected,

    /// <summary>The operation's reset was cancelled.</summary>
    ResetCancelled,

    /// <summary>The operation's reset was not confirmed in time.</summary>
    ResetExpired,

    /// <summary>No such bulk run.</summary>
    BulkRunNotFound,

    /// <summary>The selection of a bulk run has no devices.</summary>
    BulkSelectionEmpty,

    /// <summary>The selection of a bulk run is a group that does not exist.</summary>
    BulkGroupNotFound,

    /// <summary>The selection of a bulk run has too many devices.</summary>
    BulkTooLarge,

    /// <summary>A bulk run of the same selection has not ended.</summary>
    BulkRunOverlaps,

    /// <summary>The bulk run has ended.</summary>
    BulkRunHasEnded,

    /// <summary>The bulk run has not ended.</summary>
    BulkRunNotEnded,

    /// <summary>The bulk run is in a state in which this cannot be done.</summary>
    BulkRunNotSteerable,

    /// <summary>Microsoft Graph asks for a pause.</summary>
    GraphThrottled,

    /// <summary>Microsoft Graph does not answer, or not in a way that can be read.</summary>
    GraphUnavailable,

    /// <summary>Microsoft Graph does not accept the application's token.</summary>
    GraphUnauthorized,

    /// <summary>The application lacks a Microsoft Graph app role.</summary>
    GraphPermissionMissing,

    /// <summary>Microsoft Graph refuses the request for a reason of its own.</summary>
    GraphRejected,

    /// <summary>Storage does not answer.</summary>
    StorageUnavailable,

    /// <summary>A bug.</summary>
    InternalError,
}
