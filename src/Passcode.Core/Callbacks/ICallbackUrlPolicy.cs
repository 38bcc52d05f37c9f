namespace Passcode.Core.Callbacks;

/// <summary>Tells which addresses callbacks may go to, as far as an address tells by itself. Where its name leads is checked on every connection.</summary>
public interface ICallbackUrlPolicy
{
    /// <summary>Why an address is refused, as the end of a sentence that begins with its name; null when it is not.</summary>
    string? Refusal(string address);
}
