using System.Text;
using Passcode.Core.Devices;
using Passcode.Core.Reveal;

namespace Passcode.Api.Tests.Drivers;

/// <summary>One passcode, for whatever device and action.</summary>
public sealed class InMemoryPasscodes : ITemporaryPasscodes
{
    public const string Passcode = "SIMPIN-\u00fc\"42";

    public GraphProblem? Problem { get; set; }

    public bool IsShown { get; set; } = true;

    public Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken) =>
        Task.FromResult(Problem is { } problem ? problem : GraphResult<ShownPasscode>.Of(
            new ShownPasscode(IsShown ? new TemporaryPasscode(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(Passcode))) : null)));
}
