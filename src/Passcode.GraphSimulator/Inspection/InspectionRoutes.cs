using System.Text.Json;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Faults;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>Routes that Graph does not have: they return what happened and add faults. No token is required.</summary>
internal static class InspectionRoutes
{
    public static void MapInspection(this IEndpointRouteBuilder routes, SimulatorState state)
    {
        var simulator = routes.MapGroup("/_simulator");
        simulator.MapGet("/stats", () => Stats(state.Current));
        simulator.MapGet("/resets", (string? deviceId) => Resets(state.Current, deviceId));
        simulator.MapGet("/passcodes", () => Passcodes(state.Current));
        simulator.MapGet("/requests", (long? after) => state.Current.Requests.Snapshot().Where(entry => entry.Sequence > (after ?? 0)));
        simulator.MapPost("/reset-state", () =>
        {
            state.StartOver();
            return Results.NoContent();
        });

        simulator.MapGet("/devices/{id}", (string id) => WithDevice(state.Current, id, _ => { }));
        simulator.MapPost("/devices/{id}", (string id, DeviceChange change) =>
            WithDevice(state.Current, id, device =>
            {
                device.Change(change.ApplyTo, change.LastSyncDateTime, state.Current.Time.GetUtcNow());
                state.Current.Tenant.HasOverrides |= change.Properties is not null || change.ListedProperties is not null;
            }));

        simulator.MapGet("/faults", () => state.Current.Faults.Snapshot());
        simulator.MapPost("/faults", (FaultRule rule) => rule.Problem() is { } problem
            ? Results.BadRequest(new { error = problem })
            : Results.Ok(state.Current.Faults.Add(rule)));
        simulator.MapDelete("/faults/{id:int}", (int id) => state.Current.Faults.Remove(id) ? Results.NoContent() : Results.NotFound());
        simulator.MapDelete("/faults", () =>
        {
            state.Current.Faults.Clear();
            return Results.NoContent();
        });
    }

    private static IResult WithDevice(Simulation simulation, string id, Action<Device> act)
    {
        if (simulation.Tenant.AnyDevice(id) is not { } device)
            return Results.NotFound();
        act(device);
        return Results.Ok(DeviceReport.From(device));
    }

    private static IEnumerable<DeviceResets> Resets(Simulation simulation, string? deviceId) =>
        simulation.Actions.Snapshot()
            .Where(reset => !reset.Elsewhere && (deviceId is null || reset.Device.Id.ToString().Equals(deviceId, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(reset => reset.Device)
            .Select(group => new DeviceResets(group.Key.Id, group.Key.Name, group.Count(), [.. group.Select(reset => reset.StartedAt)]));

    private static IEnumerable<MadePasscode> Passcodes(Simulation simulation) =>
        from reset in simulation.Actions.Snapshot()
        let passcode = reset.Passcode
        where passcode is not null
        select new MadePasscode(reset.Device.Id, passcode, reset.StartedAt);

    private static Statistics Stats(Simulation simulation)
    {
        var resets = Resets(simulation, null).ToArray();
        var (all, accepted) = simulation.Throttle.PeakWrites;
        return new Statistics(
            simulation.Time.GetUtcNow(), simulation.Tenant.Devices.Count, resets.Sum(device => device.Count), resets.Count(device => device.Count > 1),
            all, accepted, simulation.Requests.Counts());
    }
}

/// <summary>A device in the simulator.</summary>
public sealed record DeviceReport(
    Guid Id, string DeviceName, string SerialNumber, double ConfirmAfterSeconds, bool Offline, ActionState Outcome, int ErrorCode, bool ResetTokenActive,
    string ManagementState, double AppearsAfterSeconds, bool Swallows, bool Removed, DateTimeOffset LastSyncDateTime)
{
    internal static DeviceReport From(Device device) => new(
        device.Id, device.Name, device.SerialNumber, device.Behaviour.ConfirmAfter.TotalSeconds, device.Behaviour.Offline, device.Behaviour.Outcome,
        device.Behaviour.ErrorCode, device.Behaviour.ResetTokenActive, device.Behaviour.ManagementState, device.Behaviour.AppearsAfter.TotalSeconds,
        device.Behaviour.Swallows, device.Behaviour.Removed, device.LastSync);
}

/// <summary>The number and times of the resets that a device received through this simulator.</summary>
public sealed record DeviceResets(Guid DeviceId, string DeviceName, int Count, IReadOnlyList<DateTimeOffset> Times);

/// <summary>A generated passcode, whether or not a caller has read it.</summary>
public sealed record MadePasscode(Guid DeviceId, string Passcode, DateTimeOffset Time);

/// <summary>A change to the behaviour of a device. Properties that are not set keep their value. Resets that are due are completed first
/// and do not change.</summary>
public sealed record DeviceChange(
    double? ConfirmAfterSeconds = null,
    bool? Offline = null,
    ActionState? Outcome = null,
    int? ErrorCode = null,
    bool? ResetTokenActive = null,
    string? ManagementState = null,
    double? AppearsAfterSeconds = null,
    bool? Swallows = null,
    bool? Removed = null,
    DateTimeOffset? LastSyncDateTime = null,
    bool? IsSharedDevice = null,
    double? ConfirmAfterSyncSeconds = null,
    IReadOnlyDictionary<string, JsonElement>? Properties = null,
    IReadOnlyDictionary<string, JsonElement>? ListedProperties = null)
{
    internal DeviceBehaviour ApplyTo(DeviceBehaviour was) => new(
        ConfirmAfterSeconds is { } confirm ? TimeSpan.FromSeconds(confirm) : was.ConfirmAfter,
        Offline ?? was.Offline,
        Outcome ?? was.Outcome,
        ErrorCode ?? was.ErrorCode,
        ResetTokenActive ?? was.ResetTokenActive,
        ManagementState ?? was.ManagementState,
        AppearsAfterSeconds is { } appear ? TimeSpan.FromSeconds(appear) : was.AppearsAfter,
        Swallows ?? was.Swallows,
        Removed ?? was.Removed,
        IsSharedDevice ?? was.IsSharedDevice,
        ConfirmAfterSyncSeconds is { } sync ? TimeSpan.FromSeconds(sync) : was.ConfirmAfterSync,
        Properties ?? was.Properties,
        ListedProperties ?? was.ListedProperties);
}
