using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Settings under <c>Passcode:Auth</c>.</summary>
public sealed class AuthOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Auth";

    private const int ShortestKey = 32;

    /// <summary>The keys that sign operation addresses and page links, each base64 of at least 32 random bytes. The first key signs; all
    /// keys verify. To rotate, add the new key first and keep the old one until <see cref="OperationLifetime"/> has passed.</summary>
    public string[] OperationKeys { get; set; } = [];

    /// <summary>The lifetime of an operation address. The default is 8 days, one day more than the longest deadline of a reset.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan OperationLifetime { get; set; } = TimeSpan.FromDays(8);

    /// <summary>The ID of the Entra tenant whose callers are accepted, a GUID. Required with Entra ID authentication.</summary>
    public string? TenantId { get; set; }

    /// <summary>The client ID of the app registration of this API, a GUID. Tokens must be issued for it. Required with Entra ID
    /// authentication.</summary>
    public string? ClientId { get; set; }

    /// <summary>The base address of Entra ID. The default is <c>https://login.microsoftonline.com</c>; national clouds use other
    /// addresses.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com";

    /// <summary>A key with all roles, at least 16 characters, that replaces Entra ID for the Functions host on a developer's machine. In a
    /// deployment this setting prevents the app from starting.</summary>
    public string? LocalKey { get; set; }

    /// <summary>The client IDs from which each app role can be used.</summary>
    public RoleClients Clients { get; set; } = new();

    /// <summary>The authentication contexts that sensitive requests require.</summary>
    public AuthenticationContextOptions AuthenticationContexts { get; set; } = new();

    /// <summary>Returns whether a role can be used with a token that was issued to a client.</summary>
    internal bool Allows(string role, string? client)
    {
        var clients = Clients.ByRole[role];
        return Is(ClientId) || clients.Any(Is) || (clients.Length == 0 && role is not (Roles.ResetApprove or Roles.PasscodeReveal));

        bool Is(string? allowed) => allowed is { Length: > 0 } && string.Equals(allowed, client, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OperationKeys.Length == 0)
        {
            yield return new ValidationResult(
                "needs at least one key: base64 of 32 random bytes, such as the output of 'openssl rand -base64 32'.", [nameof(OperationKeys)]);
        }

        for (var index = 0; index < OperationKeys.Length; index++)
        {
            if (!Base64.IsValid(OperationKeys[index], out var length) || length < ShortestKey)
            {
                yield return new ValidationResult($"must be base64 of at least {ShortestKey} bytes.", [$"{nameof(OperationKeys)}:{index}"]);
            }
        }

        foreach (var (role, clients) in Clients.ByRole)
        {
            for (var index = 0; index < clients.Length; index++)
            {
                if (!Guid.TryParseExact(clients[index], "D", out _))
                {
                    yield return new ValidationResult(
                        "must be the client ID of an app registration, a GUID.", [$"{nameof(Clients)}:{role.Replace(".", "", StringComparison.Ordinal)}:{index}"]);
                }
            }
        }

        foreach (var (name, context) in AuthenticationContexts.ByName.Where(each => each.Context is { Length: > 0 } context && !AuthenticationContextOptions.IsValid(context)))
        {
            yield return new ValidationResult($"must be the ID of an authentication context, c1 to c99, not '{context}'.", [$"{nameof(AuthenticationContexts)}:{name}"]);
        }

        if (!Uri.TryCreate(Instance, UriKind.Absolute, out var instance) || !(instance.Scheme == Uri.UriSchemeHttps || instance.IsLoopback))
        {
            yield return new ValidationResult("must be an https address or a loopback address.", [nameof(Instance)]);
        }
    }
}

/// <summary>The authentication contexts of Conditional Access that a token must contain, by what is requested. If not set, none is
/// required.</summary>
public sealed partial class AuthenticationContextOptions
{
    /// <summary>For decisions on approvals: c1 to c99.</summary>
    public string? Approve { get; set; }

    /// <summary>For reading temporary passcodes: c1 to c99.</summary>
    public string? Reveal { get; set; }

    /// <summary>For lifting the emergency stop: c1 to c99.</summary>
    public string? LiftStop { get; set; }

    /// <summary>The settings by name.</summary>
    internal IEnumerable<(string Name, string? Context)> ByName => [(nameof(Approve), Approve), (nameof(Reveal), Reveal), (nameof(LiftStop), LiftStop)];

    /// <summary>Returns whether a text is the ID of an authentication context.</summary>
    internal static bool IsValid(string context) => ContextId().IsMatch(context);

    [GeneratedRegex(@"^c[1-9][0-9]?\z")]
    private static partial Regex ContextId();
}

[OptionsValidator]
internal sealed partial class AuthOptionsValidator : IValidateOptions<AuthOptions>;
