using System.Globalization;
using System.Text;
using System.Text.Json;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Core;

namespace Passcode.Api.Tests.Helpdesk.Sources;

/// <summary>Vectors that anyone can recompute. Their bodies ask for nothing, so a verified one is not understood: 422.</summary>
public sealed class SignatureVectorTests
{
    private const int Verified = 422;
    private const int NotVerified = 401;

    public static TheoryData<string> Schemes => new(Vectors().Keys);

    [Fact]
    public void Every_scheme_that_needs_no_other_settings_has_a_vector() =>
        Assert.Equal(Enum.GetValues<VerificationScheme>().Where(scheme => scheme.RequiredSettings() is []).Select(scheme => scheme.ToWireName()).Order(), Vectors().Keys.Order());

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task A_vector_verifies_and_with_any_byte_changed_it_does_not(string scheme)
    {
        var vector = Vectors()[scheme];
        var secret = vector.GetProperty("secret").GetString()!;
        var message = new Message(
            "v",
            Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!),
            vector.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!));
        var wrongSecrets = Changed(secret).Where(changed => scheme != "standardWebhooks" || IsSigningKey(changed)).ToList();
        await using var host = await HelpdeskHost.Start(Settings(scheme, [secret, .. wrongSecrets]), SentAt(message));

        Assert.Equal(Verified, (await host.Deliver(message)).Status);
        foreach (var (name, value) in message.Headers)
        {
            Assert.Equal(NotVerified, (await host.Deliver(message.Without(name))).Status);
            foreach (var changed in Changed(value))
            {
                Assert.Equal((name, changed, NotVerified), (name, changed, (await host.Deliver(message.With(name, changed))).Status));
            }
        }

        for (var at = 0; at < message.Body.Length; at++)
        {
            var changed = message.Body.ToArray();
            changed[at] ^= 1;
            Assert.Equal(NotVerified, (await host.Deliver(message with { Body = changed })).Status);
        }

        for (var index = 1; index <= wrongSecrets.Count; index++)
        {
            Assert.Equal((index, NotVerified), (index, (await host.Deliver(message with { Source = $"v{index}" })).Status));
        }

        Assert.True(wrongSecrets.Count > 20);
        Assert.Empty(host.Api.Orchestrations.Started);
    }

    private static Dictionary<string, JsonElement> Vectors() =>
        JsonElement.Parse(TestData.Read("signature-vectors.json")).EnumerateArray().ToDictionary(vector => vector.GetProperty("scheme").GetString()!);

    private static IEnumerable<string> Changed(string text) =>
        Enumerable.Range(0, text.Length).Select(at => $"{text[..at]}{(char)(text[at] ^ 1)}{text[(at + 1)..]}");

    private static bool IsSigningKey(string secret) =>
        secret.StartsWith("whsec_", StringComparison.Ordinal) && Convert.TryFromBase64String(secret[6..], new byte[64], out _);

    private static Dictionary<string, string?> Settings(string scheme, List<string> secrets)
    {
        var settings = new Dictionary<string, string?>();
        for (var index = 0; index < secrets.Count; index++)
        {
            var source = index == 0 ? "Sources:v" : $"Sources:v{index}";
            settings[source + ":Preset"] = "servicenow";
            settings[source + ":Secrets:0"] = secrets[index];
            settings[source + ":Scheme"] = scheme;
        }

        return settings;
    }

    private static DateTimeOffset? SentAt(Message message) =>
        message.Headers.TryGetValue("webhook-timestamp", out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture))
        : message.Headers.TryGetValue("X-Zendesk-Webhook-Signature-Timestamp", out var iso) ? DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture)
        : null;
}
