namespace Passcode.Api.Requests;

/// <summary>The maximum lengths of request fields, in characters.</summary>
internal static class ResetLimits
{
    public const int TicketId = 64;
    public const int Reason = 500;
    public const int RequestedBy = 320;
    public const int CallbackUrl = 2048;
    public const int VerificationMethod = 64;
    public const int VerificationReference = 100;
}
