namespace Passcode.Api.Helpdesk.Sources;

/// <summary>How a signature is written.</summary>
public enum MacEncoding
{
    /// <summary>Hexadecimal, in either case.</summary>
    Hex,

    /// <summary>Base64 with padding.</summary>
    Base64,
}
