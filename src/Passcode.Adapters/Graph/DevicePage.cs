using System.Text.Json;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>What an item of a batch of reads found.</summary>
/// <param name="Devices">The devices.</param>
/// <param name="Next">Where there are more.</param>
internal sealed record DevicePage(IReadOnlyList<ManagedDevice> Devices, string? Next)
{
    private static readonly DevicePage None = new([], null);

    /// <summary>Reads a list, or one device.</summary>
    public static GraphResult<DevicePage> Read(JsonElement body) =>
        body.Child("value") is { ValueKind: JsonValueKind.Array } ? new DevicePage([.. DeviceProjection.Devices(body)], body.Text("@odata.nextLink"))
        : DeviceProjection.Device(body) is { } device ? new DevicePage([device], null)
        : new GraphProblem(GraphFault.Unreadable, "The answer is no devices.");

    /// <summary>The pages of a batch; whoever does not exist has no devices.</summary>
    /// <exception cref="GraphFaultException">
    /// An item failed: with a problem that passes before one that stays, and of those that pass with the longest pause.
    /// </exception>
    public static IReadOnlyList<DevicePage> Found(BatchResult<DevicePage> answer) =>
        answer.Items.Select(item => item.Problem).OfType<GraphProblem>().Where(problem => problem.Fault != GraphFault.NotFound)
            .OrderByDescending(problem => problem.IsTransient).ThenByDescending(problem => problem.RetryAfter ?? TimeSpan.Zero).FirstOrDefault() is { } worst
            ? throw new GraphFaultException(worst)
            : [.. answer.Items.Select(item => item.Value ?? None)];
}
