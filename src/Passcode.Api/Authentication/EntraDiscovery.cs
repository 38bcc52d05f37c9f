using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Passcode.Api.Authentication;

/// <summary>Loads the signing keys of the tenant before the first token is validated. The JWT bearer handler treats an unreadable discovery
/// document as an invalid token, so callers would discard valid tokens. The document is then cached and refreshed in the
/// background.</summary>
internal sealed class EntraDiscovery(TimeProvider time)
{
    /// <summary>The minimum time between two attempts to read the document after a failure, so that many requests do not overload the
    /// sign-in service.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const string Prefix = "Bearer ";

    private long _failedAt;

    /// <summary>Reads the document if it has not been read yet.</summary>
    /// <exception cref="SignInUnavailableException">The document cannot be read.</exception>
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
            throw new SignInUnavailableException("The sign-in service did not respond to a recent request.");
        }

        try
        {
            await ((IConfigurationManager<OpenIdConnectConfiguration>)context.Options.ConfigurationManager!).GetConfigurationAsync(request.RequestAborted);
            Volatile.Write(ref _failedAt, 0);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            Volatile.Write(ref _failedAt, Math.Max(1, time.GetTimestamp()));
            throw new SignInUnavailableException("The discovery document of the sign-in service cannot be read.", failure);
        }
    }
}

/// <summary>The signing keys for tokens cannot be read. The token can still be valid, and the same request can succeed later.</summary>
public sealed class SignInUnavailableException : Exception
{
    /// <summary>Required by serializers.</summary>
    public SignInUnavailableException()
    {
    }

    /// <summary>Creates the exception with a message that is safe to log.</summary>
    public SignInUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public SignInUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
