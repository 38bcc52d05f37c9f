using Microsoft.Extensions.Options;

namespace Passcode.Api;

/// <summary>Builds the absolute addresses in responses.</summary>
public sealed class PublicAddress(IOptions<ApiOptions> options)
{
    private readonly string? _publicUrl = options.Value.PublicUrl?.TrimEnd('/');

    /// <summary>Returns the absolute address of a path, based on the public address or on the request.</summary>
    /// <param name="request">The current request.</param>
    /// <param name="path">The escaped path, from the root of the API.</param>
    public string Of(HttpRequest request, string path)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (_publicUrl ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}") + path;
    }
}
