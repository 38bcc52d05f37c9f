namespace Passcode.Core.Policy;

/// <summary>How an agent made sure of who called, as the agent says.</summary>
/// <param name="Method">One of <see cref="PolicyOptions.VerificationMethods"/>, in the spelling of the settings.</param>
/// <param name="Reference">What identifies the check, such as the number of a callback; no secret.</param>
public sealed record CallerVerification(string Method, string Reference)
{
    /// <inheritdoc />
    public override string ToString() => $"{Method} {Reference}";
}
