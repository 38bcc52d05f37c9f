using Microsoft.Extensions.Options;
using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Core.Settings;

namespace Passcode.Api.Helpdesk;

internal static class HelpdeskServices
{
    public static IServiceCollection AddHelpdesk(this IServiceCollection services) => services
        .AddValidatedOptions<HelpdeskOptions, HelpdeskOptionsValidator>(HelpdeskOptions.Section)
        .AddOptionsValidator<HelpdeskOptions, RememberForValidator>(HelpdeskOptions.Section)
        .AddSingleton<HelpdeskSources>()
        .AddSingleton<VerificationFailures>()
        .AddScoped<HelpdeskIntake>();
}

/// <summary>The enabled helpdesk sources: those with a secret.</summary>
internal sealed class HelpdeskSources(IOptions<HelpdeskOptions> options, TimeProvider time)
{
    private readonly Dictionary<string, HelpdeskSource> _enabled = options.Value.Sources
        .Where(source => source.Value.Secrets is { Count: > 0 })
        .Select(source => Enable(source.Key, source.Value, time))
        .ToDictionary(source => source.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the source with this name; null if it is unknown or disabled.</summary>
    public HelpdeskSource? Find(string name) => _enabled.GetValueOrDefault(name);

    private static HelpdeskSource Enable(string name, SourceOptions own, TimeProvider time)
    {
        var source = own.MergeWithPreset(SourcePresets.For(name, own));
#pragma warning disable CA1308 // the name is part of an address and of a key, both of which are lower case
        return new(name.ToLowerInvariant(), WebhookVerifiers.Source(source, time), source.Format ?? PayloadFormat.Json, new SourceMapping($"{HelpdeskOptions.Section}:Sources:{name}", source));
#pragma warning restore CA1308
    }
}

/// <param name="Name">The name, in lower case.</param>
/// <param name="Verifier">The verifier of its webhooks.</param>
/// <param name="Format">The format of its bodies.</param>
/// <param name="Mapping">The mapping of its payloads.</param>
internal sealed record HelpdeskSource(string Name, IWebhookVerifier Verifier, PayloadFormat Format, SourceMapping Mapping)
{
    /// <summary>The caller ID, which separates its idempotency keys from those of other callers.</summary>
    public string Caller => "helpdesk:" + Name;
}
