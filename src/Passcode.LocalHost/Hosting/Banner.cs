using System.Globalization;
using Passcode.LocalHost.Issuer;

namespace Passcode.LocalHost.Hosting;

/// <summary>What the local host prints when it has started. The key and the tokens are printed here and nowhere else.</summary>
internal static class Banner
{
    /// <summary>The text, with a request that works as it stands on the simulated tenant.</summary>
    public static string Of(Uri address, string apiKey, LocalDependencies surroundings, string sampleSerialNumber)
    {
        var graph = surroundings.Simulator is { } simulator ? $"simulated, {simulator.BaseAddress}_simulator" : "as configured";
        var serialNumber = surroundings.Simulator is null ? "YOUR-SERIAL-NUMBER" : sampleSerialNumber;
        return $$"""

            Passcode  {{address}}  (open it in a browser; described by {{address}}api/openapi.json)
            Graph     {{graph}}
            Storage   {{surroundings.Storage}}
            API key   {{apiKey}}{{People(surroundings.Issuer)}}

            Reset a passcode:
              curl -i {{address}}api/resets -H 'X-Api-Key: {{apiKey}}' -H 'Content-Type: application/json' -d '{"device":{"serialNumber":"{{serialNumber}}"},"reason":"user forgot it","requestedBy":"agent@contoso.example"}'
            Watch it:
              curl {{address}}api/resets -H 'X-Api-Key: {{apiKey}}'

            Ctrl+C stops it.

            """;
    }

    private static string People(LocalIssuer? issuer)
    {
        if (issuer is null)
        {
            return "";
        }

        var until = DateTime.UtcNow + SamplePeople.Lifetime;
        return string.Create(CultureInfo.InvariantCulture, $$"""

            People    until {{until:HH:mm}} UTC; each token signs in to the console, or goes into a header: -H 'Authorization: Bearer eyJ...'

            {{Person("agent", SamplePeople.Agent)}}

            {{Person("approver", SamplePeople.Approver)}}
            """);

        string Person(string part, TokenPerson person) =>
            $"{part}: {person.SignInName}, {string.Join(", ", person.Roles)}\n{issuer.TokenOf(person, SamplePeople.Lifetime)}";
    }
}
