namespace Passcode.Api.Operations;

/// <summary>Why an operation failed.</summary>
/// <param name="Code">The reason code, or the state where there is no reason.</param>
/// <param name="Message">What to do next.</param>
public sealed record OperationError(string Code, string Message);
