using Microsoft.Kiota.Abstractions;

namespace Passcode.Adapters.Graph;

/// <summary>Tells the HTTP pipeline what a request is for.</summary>
/// <param name="Kind">find, get, reset, or batch- with one of these.</param>
/// <param name="IsBatch">Whether it is a <c>$batch</c>, whose answer must be read even when all its requests were commands.</param>
/// <param name="IsRead">Whether a POST changes nothing; every other one is a command.</param>
internal sealed record GraphCall(string Kind, bool IsBatch = false, bool IsRead = false) : IRequestOption
{
    private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(GraphCall).FullName!); // Kiota's own way to name an option

    /// <summary>What a request is for.</summary>
    public static GraphCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var option) && option is GraphCall call ? call : new("other");

    /// <summary>Puts this on a request that Kiota does not make.</summary>
    public void Mark(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>Whether a request is a command, which is sent at most once and may have been executed whatever comes back.</summary>
    public bool IsCommand(HttpRequestMessage request) => request.Method == HttpMethod.Post && !IsRead;
}
