namespace Passcode.Testing.Drivers;

/// <summary>A call that a host makes.</summary>
/// <param name="To">What it goes to.</param>
/// <param name="Method">Its method.</param>
/// <param name="Target">Its path and query.</param>
/// <param name="Body">Its body.</param>
public sealed record TapCall(string To, string Method, string Target, ReadOnlyMemory<byte> Body)
{
    /// <inheritdoc />
    public override string ToString() => $"{To} {Method} {Target}";
}
