using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>A page of a selection.</summary>
/// <param name="Devices">Its devices, up to some thousands; there may be none before the end.</param>
/// <param name="Cursor">Asks for the next page; null at the end.</param>
public sealed record SelectionPage(IReadOnlyList<ManagedDevice> Devices, string? Cursor);
