namespace Passcode.Core.Callbacks;

/// <summary>
/// Where an event goes, by reference: the addresses themselves are secrets (those of Logic Apps and Power Automate carry a signature)
/// and stay where they are stored, out of journals and logs.
/// </summary>
/// <param name="Kind">The kind of receiver.</param>
/// <param name="Id">The subscription's id, or the ticket's helpdesk; null for the request's own address.</param>
public sealed record CallbackTarget(CallbackTargetKind Kind, string? Id = null);
