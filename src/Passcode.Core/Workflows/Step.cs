namespace Passcode.Core.Workflows;

/// <summary>A named unit of work with effects, called an activity in Durable Task. The name is part of every stored history.</summary>
/// <param name="Name">Unique, and never changed while instances that used it are unfinished.</param>
/// <param name="Retry">How often it is tried; data on the step, so that both hosts obey the same policy.</param>
public sealed record Step<TInput, TOutput>(string Name, RetryPolicy Retry);
