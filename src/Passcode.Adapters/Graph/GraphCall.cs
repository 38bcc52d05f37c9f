using Microsoft.Kiota.Abstractions;
using Passcode.Core.Pacing;

namespace Passcode.Adapters.Graph;

/// <summary>Describes a request to the HTTP pipeline.</summary>
/// <param name="Kind">find, get, reset, sync, or batch- followed by one of these.</param>
/// <param name="Items">The addresses of the requests in a <c>$batch</c>, whose response must be read even if all of them are commands.</param>
/// <param name="IsRead">Whether a POST request changes nothing. Any other POST request is a command.</param>
/// <param name="IsCount">Whether the requests in a <c>$batch</c> have the directory count.</param>
internal sealed record GraphCall(string Kind, IReadOnlyList<string>? Items = null, bool IsRead = false, bool IsCount = false) : IRequestOption
{
    private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(GraphCall).FullName!); // the naming convention of Kiota for options

    /// <summary>Returns the description of a request.</summary>
    public static GraphCall From(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var option) && option is GraphCall call ? call : new("other");

    /// <summary>Whether the request is a <c>$batch</c>.</summary>
    public bool IsBatch => Items is not null;

    /// <summary>Adds the description to a request that Kiota does not create.</summary>
    public void Mark(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Returns whether a request is a command, which is sent at most once and may have been executed whatever the response
    /// is.</summary>
    public bool IsCommand(HttpRequestMessage request) => request.Method == HttpMethod.Post && !IsRead;

    /// <summary>What a request counts against Graph's limits: a batch counts as its items.</summary>
    public GraphCost CostOf(HttpRequestMessage request)
    {
        var isWrite = !IsRead && request.Method != HttpMethod.Get;
        return Items is null ? CostOf(request.RequestUri!.AbsolutePath, isWrite)
            : Items.Aggregate(default(GraphCost), (sum, address) => sum + CostOf(address, isWrite));
    }

    /// <summary>What an address counts. Source: Microsoft Graph documentation, throttling limits of Intune devices and of the directory.</summary>
    public static GraphCost CostOf(string address, bool isWrite) =>
        address.Contains("/managedDevices", StringComparison.OrdinalIgnoreCase) ? (isWrite ? GraphCost.Command : GraphCost.Read)
        : address.Contains("/transitiveMembers", StringComparison.OrdinalIgnoreCase) ? new(0, 0, 5)
        : address.Contains("/groups", StringComparison.OrdinalIgnoreCase) || address.Contains("/users", StringComparison.OrdinalIgnoreCase) ? new(0, 0, 3)
        : isWrite ? GraphCost.Command : GraphCost.Read; // counted where least is allowed
}
