using Passcode.Core.Devices;
using Passcode.Core.Eligibility;


namespace Passcode.Core.BulkRuns;

/// <summary>A device that a run selected, or a line of a list that is none.</summary>
/// <param name="Device">The device; null for a line that is none.</param>
/// <param name="Line">The line of the caller's list; null for a selection that is no list.</param>
/// <param name="Problem">Why the line is no device.</param>
/// <param name="Text">What the line says.</param>
public sealed record Selected(ManagedDevice? Device, int? Line = null, ReasonCode? Problem = null, string? Text = null);
