using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Reveal;

namespace Passcode.Adapters.Graph;

/// <summary>Reads a temporary passcode without creating a string: the bytes are copied from the JSON response.</summary>
internal sealed class GraphTemporaryPasscodes(GraphConnection graph, IOptions<GraphOptions> options, TimeProvider time) : ITemporaryPasscodes
{
    /// <inheritdoc />
    public async Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken)
    {
        if (!GraphUrls.IsId(intuneDeviceId))
        {
            return GraphProblems.NoSuchId;
        }

        using var timeout = new CancellationTokenSource(options.Value.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await using var body = await graph.Read(GraphUrls.Actions(graph.Root, intuneDeviceId), "reveal", either.Token);
            using var answer = await JsonDocument.ParseAsync(body, cancellationToken: either.Token);
            return DeviceProjection.Device(answer.RootElement, intuneDeviceId) is null ? GraphProblems.NotTheDevice : Shown(answer.RootElement, choose);
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
        catch (JsonException)
        {
            return new GraphProblem(GraphFault.Unreadable, "The response is not JSON."); // the exception is not attached, because its message can contain a part of the response
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GraphProblem(GraphFault.AnswerLost, $"No response within {options.Value.RequestTimeout}.");
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of the passcode.")]
    private static ShownPasscode Shown(JsonElement device, Func<IReadOnlyList<ResetAction>, ResetAction?> choose)
    {
        var actions = DeviceProjection.Resets(device).ToList();
        var read = actions.ConvertAll(DeviceProjection.Action);
        var chosen = choose(read);
        var index = read.FindIndex(action => ReferenceEquals(action, chosen));
        return new ShownPasscode(
            index >= 0 && actions[index].Child("passcode") is { ValueKind: JsonValueKind.String } passcode && JsonMarshal.GetRawUtf8Value(passcode) is { Length: > 2 } json
                ? new TemporaryPasscode(json.ToArray())
                : null);
    }
}
