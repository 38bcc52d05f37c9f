namespace Passcode.Core.Devices;

/// <summary>What a batch gave.</summary>
/// <param name="Items">One for each device, in the order they were asked for.</param>
/// <param name="ClockOffset">How far Graph's clock is ahead of ours, by the answer's <c>Date</c> header, exact to a second; zero when it had none.</param>
public sealed record BatchResult<T>(IReadOnlyList<GraphResult<T>> Items, TimeSpan ClockOffset);
