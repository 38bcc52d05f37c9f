using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The devices in one response of a batch of reads.</summary>
/// <param name="Devices">The devices.</param>
/// <param name="Next">The address of the next page; null on the last page.</param>
internal sealed record DevicePage(IReadOnlyList<ManagedDevice> Devices, string? Next)
{
    private static readonly DevicePage None = new([], null);

    /// <summary>Reads a list of devices or a single device.</summary>
    public static GraphResult<DevicePage> Read(JsonElement body) =>
        body.Child("value") is { ValueKind: JsonValueKind.Array } ? new DevicePage([.. DeviceProjection.Devices(body)], body.Text("@odata.nextLink"))
        : DeviceProjection.Device(body) is { } device ? new DevicePage([device], null)
        : new GraphProblem(GraphFault.Unreadable, "The response contains no devices.");

    /// <summary>Returns the pages of a batch. A user that does not exist has no devices.</summary>
    /// <exception cref="GraphFaultException">An item failed. A transient problem takes precedence over a permanent one, and among transient
    /// problems the one with the longest Retry-After time.</exception>
    public static IReadOnlyList<DevicePage> Found(BatchResult<DevicePage> answer) =>
        answer.Items.Select(item => item.Problem).OfType<GraphProblem>().Where(problem => problem.Fault != GraphFault.NotFound)
            .OrderByDescending(problem => problem.IsTransient).ThenByDescending(problem => problem.RetryAfter ?? TimeSpan.Zero).FirstOrDefault() is { } worst
            ? throw new GraphFaultException(worst)
            : [.. answer.Items.Select(item => item.Value ?? None)];
}
