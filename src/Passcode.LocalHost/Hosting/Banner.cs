namespace Passcode.LocalHost.Hosting;

/// <summary>What the local host prints when it has started. The key is printed here and nowhere else.</summary>
internal static class Banner
{
    /// <summary>The text, with a request that works as it stands on the simulated tenant.</summary>
    public static string Of(Uri address, string apiKey, Surroundings surroundings, string sampleSerialNumber)
    {
        var graph = surroundings.Simulator is { } simulator ? $"simulated, {simulator.BaseAddress}_simulator" : "as configured";
        var serialNumber = surroundings.Simulator is null ? "YOUR-SERIAL-NUMBER" : sampleSerialNumber;
        return $$"""

            Passcode  {{address}}  (open it in a browser; described by {{address}}api/openapi.json)
            Graph     {{graph}}
            Storage   {{surroundings.Storage}}
            API key   {{apiKey}}

            Reset a passcode:
              curl -i {{address}}api/resets -H 'X-Api-Key: {{apiKey}}' -H 'Content-Type: application/json' -d '{"device":{"serialNumber":"{{serialNumber}}"},"reason":"user forgot it","requestedBy":"agent@contoso.example"}'
            Watch it:
              curl {{address}}api/resets -H 'X-Api-Key: {{apiKey}}'

            Ctrl+C stops it.

            """;
    }
}
