using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.Core.Reveal;

namespace Passcode.Testing.Fakes;

/// <summary>The passcodes of a fake tenant's devices: each action's is the time it began.</summary>
internal sealed class FakePasscodes(FakeTenant tenant) : ITemporaryPasscodes
{
    /// <summary>What Graph answers instead.</summary>
    public GraphProblem? Problem { get; set; }

    /// <summary>Whether Intune shows passcodes.</summary>
    public bool AreShown { get; set; } = true;

    /// <summary>The passcode that an action made.</summary>
    public Func<ResetAction, string> PasscodeOf { get; set; } = From;

    public int Reads { get; private set; }

    /// <summary>The passcode of an action, unless a test says otherwise.</summary>
    public static string From(ResetAction action) => $"PIN-{action.StartedAt.UtcTicks}";

    public async Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken)
    {
        Reads++;
        var read = await tenant.Get(intuneDeviceId, cancellationToken);
        return Problem is { } told ? told
            : read.Problem is { } problem ? problem
            : new ShownPasscode(AreShown && choose(read.Value!.ResetActions) is { } action ? new TemporaryPasscode(JsonSerializer.SerializeToUtf8Bytes(PasscodeOf(action))) : null);
    }
}
