namespace Passcode.Api.Operations;

/// <summary>The error of an operation that failed or was cancelled.</summary>
/// <param name="Code">The reason code; or the status, if there is no reason code.</param>
/// <param name="Message">The recommended next step.</param>
public sealed record OperationError(string Code, string Message);
