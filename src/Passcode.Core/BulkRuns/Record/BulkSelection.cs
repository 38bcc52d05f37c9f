using System.Text.Json;
using System.Text.Json.Serialization;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The devices that a run resets, as one of the nested kinds.</summary>
[JsonConverter(typeof(BulkSelectionConverter))]
public abstract record BulkSelection
{
    /// <summary>The most groups that a run excludes.</summary>
    public const int MostExcludedGroups = 10;

    private BulkSelection()
    {
    }

    /// <summary>The selection in the spelling that all selections of the same devices share, as far as the requests tell.</summary>
    private protected abstract BulkSelection Normalized { get; }

    /// <summary>A list whose devices come with the request and are not stored yet.</summary>
    public static BulkSelection Listed { get; } = new List("", 0);

    /// <summary>The devices in an Entra group and those of its users, through nested groups too.</summary>
    /// <param name="Id">The object id.</param>
    public sealed record Group(string Id) : BulkSelection
    {
        /// <inheritdoc />
        private protected override BulkSelection Normalized => new Group(Spelling.Fold(Id));
    }

    /// <summary>A device category of Intune.</summary>
    /// <param name="Name">Its display name.</param>
    public sealed record Category(string Name) : BulkSelection
    {
        /// <inheritdoc />
        private protected override BulkSelection Normalized => new Category(Spelling.Fold(Name));
    }

    /// <summary>Devices by platform, ownership and enrollment.</summary>
    /// <param name="Condition">The filter.</param>
    public sealed record Filter(DeviceFilter Condition) : BulkSelection
    {
        /// <inheritdoc />
        private protected override BulkSelection Normalized => new Filter(new DeviceFilter(
            [.. Condition.Platforms.Distinct().Order()],
            Condition.Ownership is { } ownership ? Spelling.Fold(ownership) : null,
            [.. Condition.Enrollments.Distinct().Order()],
            Condition.NotSyncedForDays));
    }

    /// <summary>Devices that were named one by one.</summary>
    /// <param name="Id">The list in <see cref="IBulkLists"/>.</param>
    /// <param name="Count">The number of devices.</param>
    public sealed record List(string Id, int Count) : BulkSelection
    {
        /// <inheritdoc />
        private protected override BulkSelection Normalized => this;
    }

    /// <summary>The devices of an earlier run that did not complete.</summary>
    /// <param name="RunId">The earlier run.</param>
    public sealed record Retry(string RunId) : BulkSelection
    {
        /// <inheritdoc />
        private protected override BulkSelection Normalized => new Retry(Spelling.Fold(RunId));
    }

    /// <summary>The hash of what a run selects: the same for two selections of the same devices. A list has the hash of its devices instead.</summary>
    public string Hash() => HashChain.Link(null, Normalized);

    /// <summary>Calls the function of the selection's kind. A kind that is added here does not compile until every caller handles it.</summary>
    public T Match<T>(Func<Group, T> group, Func<Category, T> category, Func<Filter, T> filter, Func<List, T> list, Func<Retry, T> retry) => this switch
    {
        Group each => group(each),
        Category each => category(each),
        Filter each => filter(each),
        List each => list(each),
        Retry each => retry(each),
        _ => throw new InvalidOperationException($"{GetType().Name} is no kind of selection."),
    };
}

/// <summary>Stores a selection with its kind as an ordinary property.</summary>
internal sealed class BulkSelectionConverter : JsonConverter<BulkSelection>
{
    /// <inheritdoc />
    public override BulkSelection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Stored>(ref reader, options) switch
        {
            { Kind: Kind.Group, GroupId: { } id } => new BulkSelection.Group(id),
            { Kind: Kind.Category, Category: { } name } => new BulkSelection.Category(name),
            { Kind: Kind.Filter, Filter: { } condition } => new BulkSelection.Filter(condition),
            { Kind: Kind.List, ListId: { } id, Devices: { } count } => new BulkSelection.List(id, count),
            { Kind: Kind.Retry, RetryOf: { } id } => new BulkSelection.Retry(id),
            _ => throw new JsonException("The selection of a bulk run has no kind, or not the property of its kind."),
        };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, BulkSelection value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        value.Match(
            group => new Stored(Kind.Group, GroupId: group.Id),
            category => new Stored(Kind.Category, Category: category.Name),
            filter => new Stored(Kind.Filter, Filter: filter.Condition),
            list => new Stored(Kind.List, ListId: list.Id, Devices: list.Count),
            retry => new Stored(Kind.Retry, RetryOf: retry.RunId)),
        options);

    private enum Kind
    {
        Group,
        Category,
        Filter,
        List,
        Retry,
    }

    private sealed record Stored(
        Kind Kind,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GroupId = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DeviceFilter? Filter = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ListId = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Devices = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RetryOf = null);
}

/// <summary>Which of the tenant's devices; every part that is given must hold.</summary>
/// <param name="Platforms">Any of these; empty for every platform.</param>
/// <param name="Ownership"><c>company</c> or <c>personal</c>, as Graph's <c>managedDeviceOwnerType</c>; null for both.</param>
/// <param name="Enrollments">Any of these; empty for every enrollment.</param>
/// <param name="NotSyncedForDays">Devices that last spoke to Intune this many days ago or longer, or never; null for all.</param>
public sealed record DeviceFilter(
    IReadOnlyList<DevicePlatform> Platforms,
    string? Ownership,
    IReadOnlyList<EnrollmentKind> Enrollments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? NotSyncedForDays = null)
{
    /// <summary>The most of <see cref="NotSyncedForDays"/>.</summary>
    public const int MostDays = 3650;

    /// <summary>The time before which a device must have last synced; null for any time.</summary>
    public DateTimeOffset? SyncedBefore(DateTimeOffset now) => NotSyncedForDays is { } days ? now.AddDays(-days) : null;

    /// <summary>Whether a device is meant. Graph filters by one property at most, so the rest is told here.</summary>
    public bool Matches(ManagedDevice device, DateTimeOffset now)
    {
        var kind = DeviceKind.From(device);
        return (Platforms.Count == 0 || Platforms.Contains(kind.Platform))
            && (Ownership is null || string.Equals(Ownership, device.OwnerType, StringComparison.OrdinalIgnoreCase))
            && (Enrollments.Count == 0 || Enrollments.Contains(kind.Enrollment))
            && !(device.LastSyncAt > SyncedBefore(now));
    }
}

/// <summary>A device that a caller named in a list.</summary>
/// <param name="Line">Its line in the list, counted from 1.</param>
/// <param name="Device">How it was named.</param>
/// <param name="Also">What the line says of it besides, which must be true of the device that is found; null for nothing.</param>
public sealed record ListedDevice(
    int Line, DeviceReference Device, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DeviceReference>? Also = null)
{
    /// <summary>
    /// What the line says of a device that is not true of it: columns that were sorted apart must not reset another's device. What Intune does not
    /// know of the device contradicts nothing.
    /// </summary>
    public DeviceReference? Contradiction(ManagedDevice device)
    {
        return Also?.FirstOrDefault(other => !other.IsOf(device) && IsKnown(other.Key switch
        {
            DeviceKey.Imei => device.Imei,
            DeviceKey.EntraDeviceId => device.EntraDeviceId,
            DeviceKey.SerialNumber => device.SerialNumber,
            _ => device.Id,
        }));
    }

    // A device that is not in Entra ID has an ID of zeros there.
    private static bool IsKnown(string? value) => !string.IsNullOrWhiteSpace(value) && !(Guid.TryParse(value, out var id) && id == Guid.Empty);
}

/// <summary>The lists that callers gave with their runs, kept until the targets are known.</summary>
public interface IBulkLists
{
    /// <summary>Keeps a chunk of a list. Writing the same chunk again changes nothing.</summary>
    /// <param name="listId">The list, 32 hexadecimal digits.</param>
    /// <param name="chunk">The chunk's number, counted from 0.</param>
    /// <param name="devices">100 devices; fewer in the last chunk.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task Write(string listId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken);

    /// <summary>Removes a list; does nothing when there is none.</summary>
    Task Remove(string listId, CancellationToken cancellationToken);

    /// <summary>Reads a chunk; null behind the last one.</summary>
    Task<IReadOnlyList<ListedDevice>?> Read(string listId, int chunk, CancellationToken cancellationToken);

    /// <summary>Removes the lists that were given before a time.</summary>
    Task RemoveBefore(DateTimeOffset time, CancellationToken cancellationToken);
}
