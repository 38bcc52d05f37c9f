using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Passcode.Core.Devices;

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
        ObjectDisposedException.ThrowIf(json[0] == 0, this);
        writer.WriteRawValue(json);
    }

    /// <summary>Overwrites it.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(json);

    /// <inheritdoc />
    public override string ToString() => "a temporary passcode";
}

/// <summary>The one way to a temporary passcode. Nothing else reads one.</summary>
public interface ITemporaryPasscodes
{
    /// <summary>Reads a passcode from the device's actions, at this moment.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="choose">Chooses the action among the device's reset actions; null when none will do.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The passcode of the chosen action; a <see cref="ShownPasscode"/> without one when none was chosen or it shows none.</returns>
    Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken);
}

/// <summary>What Intune shows.</summary>
/// <param name="Passcode">The passcode; null when it shows none.</param>
public sealed record ShownPasscode(TemporaryPasscode? Passcode);
