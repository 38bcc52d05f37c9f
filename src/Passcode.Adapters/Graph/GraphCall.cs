using Microsoft.Kiota.Abstractions;

namespace Passcode.Adapters.Graph;

/// <summary>Describes a request to the HTTP pipeline.</summary>
/// <param name="Kind">find, get, reset, sync, or batch- followed by one of these.</param>
/// <param name="IsBatch">Whether the request is a <c>$batch</c>, whose response must be read even if all its requests are commands.</param>
/// <param name="IsRead">Whether a POST request changes nothing. Any other POST request is a command.</param>
internal sealed record GraphCall(string Kind, bool IsBatch = false, bool IsRead = false) : IRequestOption
{
    private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(GraphCall).FullName!); // the naming convention of Kiota for options

    /// <summary>Returns the description of a request.</summary>
    public static GraphCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var option) && option is GraphCall call ? call : new("other");

    /// <summary>Adds the description to a request that Kiota does not create.</summary>
    public void Mark(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Returns whether a request is a command, which is sent at most once and may have been executed whatever the response
    /// is.</summary>
    public bool IsCommand(HttpRequestMessage request) => request.Method == HttpMethod.Post && !IsRead;
}
