using Azure.Core;

namespace Passcode.Adapters.Credentials;

/// <summary>Returns a fixed token. The simulator requires a token, as Graph does, and accepts any.</summary>
internal sealed class NoCredential : TokenCredential
{
    private static readonly AccessToken Token = new("none", DateTimeOffset.MaxValue);

    /// <inheritdoc />
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    /// <inheritdoc />
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
