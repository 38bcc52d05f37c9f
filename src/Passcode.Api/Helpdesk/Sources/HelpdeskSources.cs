using Microsoft.Extensions.Options;
using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Proofs;

namespace Passcode.Api.Helpdesk.Sources;

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
        var source = own.Over(SourcePresets.For(name, own));
#pragma warning disable CA1308 // the name is part of an address and of a key, both of which are lower case
        return new(name.ToLowerInvariant(), ProofOf.Source(source, time), source.Format ?? PayloadFormat.Json, new SourceMapping(name, source));
#pragma warning restore CA1308
    }
}
