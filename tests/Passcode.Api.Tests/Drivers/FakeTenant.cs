using System.Collections.Concurrent;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Drivers;

/// <summary>A tenant of devices in memory. It knows its own devices and refuses to issue commands: no API route may.</summary>
public sealed partial class FakeTenant : IManagedDevices
{
    private readonly ConcurrentDictionary<string, ManagedDevice> _devices = new();

    public GraphProblem? Problem { get; set; }

    /// <summary>Devices of which a list says something else than they do by their ids.</summary>
    public ConcurrentDictionary<string, ManagedDevice> Listed { get; } = new();

    public ManagedDevice Add(ManagedDevice device) => _devices[device.Id] = device;

    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken)
    {
        Func<ManagedDevice, string?> property = reference.Key switch
        {
            DeviceKey.SerialNumber => device => device.SerialNumber,
            DeviceKey.Imei => device => device.Imei,
            DeviceKey.EntraDeviceId => device => device.EntraDeviceId,
            DeviceKey.DeviceName => device => device.DeviceName,
            DeviceKey.UserPrincipalName => device => device.UserPrincipalName,
            _ => throw new InvalidOperationException($"Graph has no filter for {reference.Key}."),
        };
        return Task.FromResult(Problem is not null ? Problem : GraphResult<IReadOnlyList<ManagedDevice>>.Of(
            [.. _devices.Values.Where(device => property(device) == reference.Value).OrderBy(device => device.Id).Take(limit).Select(device => Listed.GetValueOrDefault(device.Id, device))]));
    }

    public Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken) =>
        Task.FromResult<GraphResult<ManagedDevice>>(
            Problem is not null ? Problem
            : _devices.TryGetValue(intuneDeviceId, out var device) ? device
            : new GraphProblem(GraphFault.NotFound, "ResourceNotFound"));

    public Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The API never issues a command itself.");
}
