using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Identity.Client;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Caches the access token for Graph, because not every credential does (the Azure CLI credential starts a process for each
/// token).</summary>
internal sealed class GraphToken(TokenCredential credential, string scope, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;

    /// <summary>Returns a token that is valid for at least some minutes.</summary>
    /// <exception cref="GraphFaultException">No token could be acquired.</exception>
    public async Task<string> Get(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } kept && time.GetUtcNow() < (kept.RefreshOn ?? kept.ExpiresOn - Margin))
            {
                return kept.Token;
            }

            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            _token = token;
            return token.Token;
        }
        catch (AuthenticationFailedException failure)
        {
            throw new GraphFaultException(Problem(failure));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Removes a token that Graph rejected, so that the next request acquires a new one.</summary>
    public void Forget(string token)
    {
        if (_token?.Token == token)
        {
            _token = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // A credential is "unavailable" if the machine does not support it, which does not change over time.
    private static GraphProblem Problem(AuthenticationFailedException failure) =>
        failure is not CredentialUnavailableException && Causes(failure).Any(IsTransient)
            ? new(GraphFault.NotSent, "No access token, because the identity service did not respond: " + GraphProblems.Shorten(failure.Message))
            : new(GraphFault.Unauthorized, "No access token: " + GraphProblems.Shorten(failure.Message));

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure.InnerException; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static bool IsTransient(Exception cause) => cause switch
    {
        MsalServiceException msal => msal.StatusCode is 408 or 429 or >= 500,
        RequestFailedException request => request.Status is 0 or 408 or 429 or >= 500,
        HttpRequestException or SocketException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };
}
