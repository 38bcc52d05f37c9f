namespace Passcode.Api.Problems;

/// <summary>The machine-readable code of a problem. Codes are stable; use them in clients instead of the title or the detail.</summary>
public enum ProblemCode
{
    /// <summary>One or more fields, headers or query parameters are invalid; <c>errors</c> names each.</summary>
    [ProblemKind(400, "Invalid request")]
    InvalidRequest,

    /// <summary>The body cannot be parsed as JSON.</summary>
    [ProblemKind(400, "Invalid JSON", On = ProblemScope.RoutesWithBody)]
    InvalidJson,

    /// <summary>The request ended early or violates HTTP.</summary>
    [ProblemKind(400, "Malformed HTTP request", On = ProblemScope.RoutesWithBody)]
    UnreadableRequest,

    /// <summary>The request has more than one credential.</summary>
    [ProblemKind(400, "More than one credential", On = ProblemScope.RoutesWithRole)]
    MultipleCredentials,

    /// <summary>The request has no valid credential.</summary>
    [ProblemKind(401, "Authentication required", On = ProblemScope.RoutesWithRole)]
    Unauthenticated,

    /// <summary>The caller does not have the role that the route requires.</summary>
    [ProblemKind(403, "Missing role", On = ProblemScope.RoutesWithRole)]
    MissingRole,

    /// <summary>The settings do not allow the role from the client that the token was issued to.</summary>
    [ProblemKind(403, "Client not allowed", On = ProblemScope.RoutesWithRole)]
    ClientNotAllowed,

    /// <summary>The token does not contain the required authentication context. <c>WWW-Authenticate</c> contains the claims to request.</summary>
    [ProblemKind(401, "Stronger authentication required")]
    InsufficientClaims,

    /// <summary>Only a person can do this, not an application.</summary>
    [ProblemKind(403, "A person is required")]
    PersonRequired,

    /// <summary>The request concerns all devices, and the scope of the caller contains only some.</summary>
    [ProblemKind(403, "A scope of all devices is required")]
    AllDevicesRequired,

    /// <summary>No route matches the path.</summary>
    [ProblemKind(404, "Route not found", On = ProblemScope.NoRoute)]
    RouteNotFound,

    /// <summary>No reset has this id.</summary>
    [ProblemKind(404, "Reset not found")]
    ResetNotFound,

    /// <summary>The address of the operation is invalid or has expired.</summary>
    [ProblemKind(404, "Operation not found")]
    OperationNotFound,

    /// <summary>No dead letter has this id; it may have been delivered or purged.</summary>
    [ProblemKind(404, "Dead letter not found")]
    DeadLetterNotFound,

    /// <summary>No subscription has this ID or key; it may have expired or been removed.</summary>
    [ProblemKind(404, "Subscription not found")]
    SubscriptionNotFound,

    /// <summary>The caller, or all callers together, have as many subscriptions as allowed.</summary>
    [ProblemKind(409, "Too many subscriptions")]
    TooManySubscriptions,

    /// <summary>The helpdesk source does not exist or is not enabled.</summary>
    [ProblemKind(404, "Helpdesk source not found")]
    HelpdeskSourceNotFound,

    /// <summary>The signature or secret of the webhook delivery is missing or wrong.</summary>
    [ProblemKind(401, "Webhook delivery not verified")]
    DeliveryNotVerified,

    /// <summary>The webhook payload lacks a required value; <c>errors</c> names each field and the setting that reads it.</summary>
    [ProblemKind(422, "Invalid webhook payload")]
    DeliveryNotUnderstood,

    /// <summary>The route does not accept this HTTP method.</summary>
    [ProblemKind(405, "Method not allowed", On = ProblemScope.NoRoute)]
    MethodNotAllowed,

    /// <summary>The reset has ended, or its command may already have been sent.</summary>
    [ProblemKind(409, "Too late to cancel")]
    TooLateToCancel,

    /// <summary>No reset and no bulk run with this id awaits a decision.</summary>
    [ProblemKind(404, "Approval not found")]
    ApprovalNotFound,

    /// <summary>The requester cannot decide, and neither can an application.</summary>
    [ProblemKind(403, "A different person must decide")]
    FourEyesRequired,

    /// <summary>The approval has been decided, cancelled or has expired.</summary>
    [ProblemKind(409, "Too late to decide")]
    DecisionTooLate,

    /// <summary>The decision is for another round of the approval than the one that awaits a decision.</summary>
    [ProblemKind(409, "Another round of the approval is open")]
    ApprovalRoundConflict,

    /// <summary>The reset or bulk run is not waiting for an approval.</summary>
    [ProblemKind(409, "No decision pending")]
    NoDecisionAwaited,

    /// <summary>The reset has no temporary passcode to return.</summary>
    [ProblemKind(409, "Passcode not available")]
    PasscodeNotAvailable,

    /// <summary>The device is protected, and another person must ask for the passcode too.</summary>
    [ProblemKind(409, "A second person must ask")]
    SecondPersonRequired,

    /// <summary>The caller exceeded the hourly limit of temporary passcodes.</summary>
    [ProblemKind(429, "Too many passcode requests")]
    TooManyReveals,

    /// <summary>The caller exceeded its request rate.</summary>
    [ProblemKind(429, "Too many requests", On = ProblemScope.AllRoutes)]
    TooManyRequests,

    /// <summary>So many commands wait that this one could not be sent before its deadline.</summary>
    [ProblemKind(429, "Too many commands waiting")]
    CommandQueueFull,

    /// <summary>The request was cancelled because it took too long.</summary>
    [ProblemKind(503, "Request timed out", On = ProblemScope.RoutesThatFail)]
    RequestTimedOut,

    /// <summary>The signing keys of the sign-in service cannot be read.</summary>
    [ProblemKind(503, "Sign-in service unavailable", On = ProblemScope.RoutesWithRole)]
    SignInUnavailable,

    /// <summary>The body exceeds the limit of the route.</summary>
    [ProblemKind(413, "Request body too large", On = ProblemScope.RoutesWithBody)]
    BodyTooLarge,

    /// <summary>The route does not accept the media type of the body.</summary>
    [ProblemKind(415, "Unsupported media type", On = ProblemScope.RoutesWithBody)]
    UnsupportedMediaType,

    /// <summary>The idempotency key was used before, with a different request.</summary>
    [ProblemKind(422, "Idempotency key already used with a different request")]
    IdempotencyKeyReused,

    // Outcomes of an operation avoid 408, 429 and 5xx, because Logic Apps retries on those.
    /// <summary>The reset of the operation was refused before a command was sent.</summary>
    [ProblemKind(422, "Device not eligible")]
    ResetIneligible,
    /// <summary>The device of the operation does not support a passcode reset.</summary>
    [ProblemKind(422, "Passcode reset not supported by the device")]
    ResetNotSupported,
    /// <summary>The reset of the operation failed.</summary>
    [ProblemKind(424, "Reset failed")]
    ResetFailed,
    /// <summary>An approver rejected the reset of the operation.</summary>
    [ProblemKind(403, "Reset rejected")]
    ResetRejected,
    /// <summary>The reset of the operation was cancelled.</summary>
    [ProblemKind(409, "Reset cancelled")]
    ResetCancelled,
    /// <summary>The device of the operation did not confirm in time.</summary>
    [ProblemKind(410, "Reset not confirmed in time")]
    ResetExpired,

    /// <summary>No bulk run has this id.</summary>
    [ProblemKind(404, "Bulk run not found")]
    BulkRunNotFound,

    /// <summary>No bulk run has this ID, or it does not contain the device.</summary>
    [ProblemKind(404, "Device not found in the bulk run")]
    BulkTargetNotFound,

    /// <summary>The selection contains no devices.</summary>
    [ProblemKind(422, "No devices selected")]
    BulkSelectionEmpty,

    /// <summary>The selected group does not exist.</summary>
    [ProblemKind(422, "Group not found")]
    BulkGroupNotFound,

    /// <summary>The selected device category does not exist.</summary>
    [ProblemKind(422, "Device category not found")]
    BulkCategoryNotFound,

    /// <summary>Several groups or device categories have the name.</summary>
    [ProblemKind(422, "Name is not unique")]
    BulkNameAmbiguous,

    /// <summary>The selection contains more devices than allowed.</summary>
    [ProblemKind(422, "Too many devices selected")]
    BulkTooLarge,

    /// <summary>A bulk run of the same selection has not ended.</summary>
    [ProblemKind(409, "Another bulk run selects the same devices")]
    BulkRunOverlaps,

    /// <summary>The action is possible only before the bulk run ends.</summary>
    [ProblemKind(409, "Bulk run has ended")]
    BulkRunHasEnded,
    /// <summary>The action is possible only after the bulk run ends.</summary>
    [ProblemKind(409, "Bulk run has not ended")]
    BulkRunNotEnded,
    /// <summary>The bulk run is in a state that does not allow this action.</summary>
    [ProblemKind(409, "Not possible in the current state of the bulk run")]
    BulkRunStateConflict,

    /// <summary>The settings have no schedule of this name.</summary>
    [ProblemKind(404, "Schedule not found")]
    ScheduleNotFound,
    /// <summary>A person or the settings disabled the schedule.</summary>
    [ProblemKind(409, "Schedule is disabled")]
    ScheduleDisabled,
    /// <summary>The schedule sends no commands at this time of day.</summary>
    [ProblemKind(409, "Outside the window of the schedule")]
    ScheduleOutsideWindow,

    /// <summary>Microsoft Graph throttles the application.</summary>
    [ProblemKind(503, "Microsoft Graph is throttling requests", On = ProblemScope.RoutesThatCallGraph)]
    GraphThrottled,
    /// <summary>Microsoft Graph does not respond, or its response cannot be read.</summary>
    [ProblemKind(503, "Microsoft Graph unavailable", On = ProblemScope.RoutesThatCallGraph)]
    GraphUnavailable,
    /// <summary>Microsoft Graph does not accept the access token of the application.</summary>
    [ProblemKind(502, "Microsoft Graph rejected the access token", On = ProblemScope.RoutesThatCallGraph)]
    GraphUnauthorized,
    /// <summary>The application lacks a Microsoft Graph app role.</summary>
    [ProblemKind(502, "Missing Microsoft Graph permission", On = ProblemScope.RoutesThatCallGraph)]
    GraphPermissionMissing,
    /// <summary>Microsoft Graph rejected the request.</summary>
    [ProblemKind(502, "Microsoft Graph rejected the request", On = ProblemScope.RoutesThatCallGraph)]
    GraphRejected,

    /// <summary>Storage does not respond.</summary>
    [ProblemKind(503, "Storage unavailable", On = ProblemScope.RoutesThatFail)]
    StorageUnavailable,

    /// <summary>A stored record was changed by somebody else, and is not used.</summary>
    [ProblemKind(500, "Record not authentic", On = ProblemScope.RoutesThatFail)]
    RecordNotAuthentic,

    /// <summary>An unexpected error occurred.</summary>
    [ProblemKind(500, "Internal server error", On = ProblemScope.RoutesThatFail)]
    InternalError,
}
