using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Identity;
using Microsoft.Identity.Client;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// The token for Graph. It is kept here, because not every credential keeps its own (the Azure CLI's starts a process each time).
/// </summary>
internal sealed class GraphToken(TokenCredential credential, string scope, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;

    /// <summary>A token that is good for some minutes.</summary>
    /// <exception cref="GraphFaultException">None could be had.</exception>
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

    /// <summary>Forgets a token that Graph did not accept, so that the next request asks for a new one.</summary>
    public void Forget(string token)
    {
        if (_token?.Token == token)
        {
            _token = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // "Unavailable" is the credential's word for "not on this machine": waiting does not change that.
    private static GraphProblem Problem(AuthenticationFailedException failure) =>
        failure is not CredentialUnavailableException && Causes(failure).Any(IsTransient)
            ? new(GraphFault.NotSent, "No token, the identity service did not answer: " + GraphProblems.Shorten(failure.Message))
            : new(GraphFault.Unauthorized, "No token: " + GraphProblems.Shorten(failure.Message));

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
