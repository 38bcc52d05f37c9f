using System.Text.Json.Serialization;

namespace Passcode.Core.BulkRuns;

/// <summary>What a run is to reset; exactly one part is given.</summary>
/// <param name="GroupId">An Entra group: the devices in it and those of its users, through nested groups too.</param>
/// <param name="Category">A device category of Intune, by its display name.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="Devices">So many devices that were named one by one.</param>
/// <param name="ListId">Under which id <see cref="IBulkLists"/> keeps their names.</param>
/// <param name="RetryOf">The devices of an earlier run that did not complete.</param>
public sealed record BulkSelection(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GroupId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DeviceFilter? Filter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Devices = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ListId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RetryOf = null);
