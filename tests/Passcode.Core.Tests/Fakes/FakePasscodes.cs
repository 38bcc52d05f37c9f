using System.Text;
using Passcode.Core.Devices;
using Passcode.Core.Reveal;

namespace Passcode.Core.Tests.Fakes;

/// <summary>The passcodes of a fake tenant's devices: each action's is the time it began.</summary>
internal sealed class FakePasscodes(FakeTenant tenant) : ITemporaryPasscodes
{
    /// <summary>What Graph answers instead.</summary>
    public GraphProblem? Problem { get; set; }

    /// <summary>Whether Intune shows passcodes.</summary>
    public bool AreShown { get; set; } = true;

    public int Reads { get; private set; }

    /// <summary>The passcode of an action.</summary>
    public static string Of(ResetAction action) => $"PIN-{action.StartedAt.UtcTicks}";

    public async Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken)
    {
        Reads++;
        var read = await tenant.Get(intuneDeviceId, cancellationToken);
        return Problem is { } told ? told
            : read.Problem is { } problem ? problem
            : new ShownPasscode(AreShown && choose(read.Value!.ResetActions) is { } action ? new TemporaryPasscode(Encoding.UTF8.GetBytes($"\"{Of(action)}\"")) : null);
    }
}
