using Microsoft.Kiota.Abstractions;

namespace Passcode.Adapters.Graph;

/// <summary>Tells the HTTP pipeline what a request is for.</summary>
/// <param name="Kind">find, get or reset.</param>
internal sealed record GraphCall(string Kind) : IRequestOption
{
    private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(GraphCall).FullName!); // Kiota's own way to name an option

    /// <summary>The kind of a request.</summary>
    public static string KindOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var option) && option is GraphCall call ? call.Kind : "other";
}
