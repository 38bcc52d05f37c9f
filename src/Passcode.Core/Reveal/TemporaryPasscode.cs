using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Passcode.Core.Reveal;

/// <summary>
/// A temporary passcode on its way to the one person who asked. It is never a string, which would stay in memory for who knows how long and
/// could be logged or put into a record: only the bytes of its JSON, which can be written once and are overwritten then.
/// </summary>
/// <param name="json">A JSON string with its quotes, which this owns.</param>
[DebuggerDisplay("a temporary passcode")]
public sealed class TemporaryPasscode(byte[] json) : IDisposable
{
    /// <summary>Writes it as the value of a property.</summary>
    /// <exception cref="ObjectDisposedException">It was overwritten.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ObjectDisposedException.ThrowIf(json[0] == 0, this);
        writer.WriteRawValue(json);
    }

    /// <summary>Overwrites it.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(json);

    /// <inheritdoc />
    public override string ToString() => "a temporary passcode";
}
