using System.Globalization;
using Passcode.LocalHost.Issuer;

namespace Passcode.LocalHost.Hosting;

/// <summary>The text that the local host prints after its start. The key and the tokens are printed only here.</summary>
internal static class Banner
{
    /// <summary>Returns the text, with a request that can be run as is on the simulated tenant.</summary>
    public static string From(Uri address, string apiKey, LocalDependencies dependencies, string sampleSerialNumber)
    {
        var graph = dependencies.Simulator is { } simulator ? $"simulated, {simulator.BaseAddress}_simulator" : "as configured";
        var devices = dependencies.Simulator is { } tenant ? string.Create(CultureInfo.InvariantCulture, $" ({tenant.DeviceCount:N0} devices)") : "";
        var serialNumber = dependencies.Simulator is null ? "YOUR-SERIAL-NUMBER" : sampleSerialNumber;
        return $$"""

            Passcode  {{address}}  (open in a browser; API reference: {{address}}api/docs)
            Graph     {{graph}}{{devices}}
            Storage   {{dependencies.Storage}}
            API key   {{apiKey}}{{People(dependencies.Issuer)}}

            Reset a passcode:
              curl -i {{address}}api/resets -H 'X-Api-Key: {{apiKey}}' -H 'Content-Type: application/json' -d '{"device":{"serialNumber":"{{serialNumber}}"},"reason":"forgotten passcode","requestedBy":"agent@contoso.example"}'
            List resets:
              curl {{address}}api/resets -H 'X-Api-Key: {{apiKey}}'

            Press Ctrl+C to stop.

            """;
    }

    /// <summary>Returns what is said after the demo, because the table hides the first text.</summary>
    public static string AfterDemo(Uri address, string apiKey) => $"""

        The demo has ended, and Passcode is still running. Open {address} in a browser and sign in with this key:
          {apiKey}
        Press Ctrl+C to stop.
        """;

    private static string People(LocalIssuer? issuer)
    {
        if (issuer is null)
        {
            return "";
        }

        var until = DateTime.UtcNow + SamplePeople.Lifetime;
        return string.Create(CultureInfo.InvariantCulture, $$"""

            People    valid until {{until:HH:mm}} UTC; enter a token in the console, or send it in a header: -H 'Authorization: Bearer eyJ...'

            {{Person("agent", SamplePeople.Agent)}}

            {{Person("approver", SamplePeople.Approver)}}
            """);

        string Person(string part, TokenPerson person) =>
            $"{part}: {person.SignInName}, {string.Join(", ", person.Roles)}\n{issuer.TokenOf(person, SamplePeople.Lifetime)}";
    }
}
