using Microsoft.Extensions.Options;

namespace Passcode.Api;

/// <summary>Makes the absolute addresses that answers carry.</summary>
public sealed class PublicAddress(IOptions<ApiOptions> options)
{
    private readonly string? _publicUrl = options.Value.PublicUrl?.TrimEnd('/');

    /// <summary>The absolute address of a path, as this caller can reach it.</summary>
    /// <param name="request">The caller's request.</param>
    /// <param name="path">The path from the root of the API, escaped.</param>
    public string Of(HttpRequest request, string path)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (_publicUrl ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}") + path;
    }
}
