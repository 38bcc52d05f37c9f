namespace Passcode.Api.Problems;

/// <summary>What all problems of one code share.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">A summary that never changes from one occurrence to another.</param>
public sealed record ProblemKind(int Status, string Title)
{
    /// <summary>The kind of a code.</summary>
    public static ProblemKind Of(ProblemCode code) => code switch
    {
        ProblemCode.InvalidRequest => new(400, "The request is not valid"),
        ProblemCode.InvalidJson => new(400, "The body is not JSON"),
        ProblemCode.UnreadableRequest => new(400, "The request cannot be read"),
        ProblemCode.Unauthenticated => new(401, "Valid credentials are needed"),
        ProblemCode.MissingRole => new(403, "A role is missing"),
        ProblemCode.RouteNotFound => new(404, "There is no such route"),
        ProblemCode.ResetNotFound => new(404, "There is no such reset"),
        ProblemCode.OperationNotFound => new(404, "There is no such operation"),
        ProblemCode.DeadLetterNotFound => new(404, "There is no such dead letter"),
        ProblemCode.HelpdeskSourceNotFound => new(404, "There is no such helpdesk source"),
        ProblemCode.DeliveryNotVerified => new(401, "The delivery cannot be verified"),
        ProblemCode.DeliveryNotUnderstood => new(422, "The delivery cannot be understood"),
        ProblemCode.MethodNotAllowed => new(405, "The route has no such method"),
        ProblemCode.TooLateToCancel => new(409, "It is too late to cancel"),
        ProblemCode.FourEyesRequired => new(403, "Another person must decide"),
        ProblemCode.DecisionTooLate => new(409, "It is too late to decide"),
        ProblemCode.NoDecisionAwaited => new(409, "No decision is awaited"),
        ProblemCode.PasscodeNotAvailable => new(409, "There is no passcode to hand out"),
        ProblemCode.TooManyReveals => new(429, "Too many passcodes were asked for"),
        ProblemCode.TooManyRequests => new(429, "Too many requests"),
        ProblemCode.RequestTimedOut => new(503, "The request took too long"),
        ProblemCode.SignInUnavailable => new(503, "The sign-in service does not answer"),
        ProblemCode.BodyTooLarge => new(413, "The body is too large"),
        ProblemCode.UnsupportedMediaType => new(415, "The body is not of a media type that is taken here"),
        ProblemCode.IdempotencyKeyReused => new(422, "The idempotency key stands for another request"),
        // Outcomes of an operation stay clear of 408, 429 and 5xx: Logic Apps repeats a request on those.
        ProblemCode.ResetIneligible => new(422, "The device is not eligible"),
        ProblemCode.ResetNotSupported => new(422, "The device cannot reset its passcode"),
        ProblemCode.ResetFailed => new(424, "The reset failed"),
        ProblemCode.ResetRejected => new(403, "The reset was rejected"),
        ProblemCode.ResetCancelled => new(409, "The reset was cancelled"),
        ProblemCode.ResetExpired => new(410, "The device did not confirm in time"),
        ProblemCode.BulkRunNotFound => new(404, "There is no such bulk run"),
        ProblemCode.BulkSelectionEmpty => new(422, "The selection has no devices"),
        ProblemCode.BulkGroupNotFound => new(422, "There is no such group"),
        ProblemCode.BulkTooLarge => new(422, "The selection has too many devices"),
        ProblemCode.BulkRunOverlaps => new(409, "A bulk run of the same devices has not ended"),
        ProblemCode.BulkRunHasEnded => new(409, "The bulk run has ended"),
        ProblemCode.BulkRunNotEnded => new(409, "The bulk run has not ended"),
        ProblemCode.BulkRunNotSteerable => new(409, "The bulk run cannot do that now"),
        ProblemCode.GraphThrottled => new(503, "Microsoft Graph asks for a pause"),
        ProblemCode.GraphUnavailable => new(503, "Microsoft Graph does not answer"),
        ProblemCode.GraphUnauthorized => new(502, "Microsoft Graph does not accept the application"),
        ProblemCode.GraphPermissionMissing => new(502, "The application lacks a Microsoft Graph permission"),
        ProblemCode.GraphRejected => new(502, "Microsoft Graph refuses the request"),
        ProblemCode.StorageUnavailable => new(503, "Storage does not answer"),
        ProblemCode.InternalError => new(500, "Something is broken in Passcode"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A code without a status."),
    };
}
