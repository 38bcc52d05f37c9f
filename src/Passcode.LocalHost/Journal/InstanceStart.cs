namespace Passcode.LocalHost.Journal;

/// <summary>The start of an instance.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Workflow">The name of its workflow.</param>
/// <param name="State">Its initial state in JSON.</param>
/// <param name="At">When it was started.</param>
public sealed record InstanceStart(string InstanceId, string Workflow, string State, DateTimeOffset At);
