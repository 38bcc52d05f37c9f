using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Passcode.Api.Authentication;

/// <summary>
/// Makes sure that the keys of the tenant are known before a token is judged. Microsoft's handler takes a discovery document that cannot be
/// read for a token that is not valid; callers would throw away good tokens. Once read, the document is kept and renewed in the background.
/// </summary>
internal sealed class EntraDiscovery(TimeProvider time)
{
    /// <summary>How long the sign-in service is left alone after it did not answer, so that a flood of requests is none of it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const string Prefix = "Bearer ";

    private long _failedAt;

    /// <summary>Reads the document if it was never read.</summary>
    /// <exception cref="SignInUnavailableException">It cannot be read.</exception>
    public async Task Expect(MessageReceivedContext context)
    {
        var request = context.HttpContext;
        if (request.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || !request.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            context.NoResult();
            return;
        }

        var failedAt = Volatile.Read(ref _failedAt);
        if (failedAt != 0 && time.GetElapsedTime(failedAt) < Pause)
        {
            throw new SignInUnavailableException("The sign-in service did not answer a moment ago.");
        }

        try
        {
            await ((IConfigurationManager<OpenIdConnectConfiguration>)context.Options.ConfigurationManager!).GetConfigurationAsync(request.RequestAborted);
            Volatile.Write(ref _failedAt, 0);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            Volatile.Write(ref _failedAt, Math.Max(1, time.GetTimestamp()));
            throw new SignInUnavailableException("The sign-in service's discovery document cannot be read.", failure);
        }
    }
}
