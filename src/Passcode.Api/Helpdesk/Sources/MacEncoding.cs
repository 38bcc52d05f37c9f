namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The encoding of a signature.</summary>
public enum MacEncoding
{
    /// <summary>Hexadecimal, upper or lower case.</summary>
    Hex,

    /// <summary>Base64 with padding.</summary>
    Base64,
}
