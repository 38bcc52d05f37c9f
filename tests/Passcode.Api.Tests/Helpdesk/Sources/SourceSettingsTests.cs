using Microsoft.Extensions.Options;
using Passcode.Api.Helpdesk;
using Passcode.Api.Helpdesk.Sources;

namespace Passcode.Api.Tests.Helpdesk.Sources;

public sealed class SourceSettingsTests
{
    public static TheoryData<VerificationScheme> Schemes => new(Enum.GetValues<VerificationScheme>());

    [Theory]
    [InlineData("zendesk:Secrets:1", "short", "zendesk:Secrets:1")]
    [InlineData("zendesk:Secrets:1", "", "zendesk:Secrets:1")]
    [InlineData("standardwebhooks:Secrets:0", "whsec_this is not base64!", "standardwebhooks:Secrets:0")]
    [InlineData("standardwebhooks:Secrets:0", "whsec_AAECAwQFBgcICQ==", "standardwebhooks:Secrets:0")]
    [InlineData("zendesk:TicketId:0", "ticket_id", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "/a~2b", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "/a~", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "/", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "#/ticket_id", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "/tickets/-", "zendesk:TicketId:0")]
    [InlineData("zendesk:TicketId:0", "/tickets/-/id", "zendesk:TicketId:0")]
    [InlineData("zendesk:Device:SerialNumber:0", "", "zendesk:Device:SerialNumber:0")]
    [InlineData("zendesk:Filter:Values:0", "x", "zendesk:Filter:Pointers")]
    [InlineData("zendesk:Filter:Pointers:0", "/x", "zendesk:Filter:Values")]
    [InlineData("zendesk:DeliveryHeader", "X Y", "zendesk:DeliveryHeader")]
    [InlineData("zendesk:Preset", "salesforce", "zendesk:Preset")]
    [InlineData("servicenow:User", "a:b", "servicenow:User")]
    [InlineData("cloudevents:Header", "", "cloudevents:Header")]
    [InlineData("acme:Encoding", null, "acme:Encoding")]
    [InlineData("acme:Header", null, "acme:Header")]
    [InlineData("acme:Scheme", null, "acme:Scheme")]
    [InlineData("acme:Requester:0", null, "acme:Requester")]
    [InlineData("acme:Device:SerialNumber:0", null, "acme:Device")]
    [InlineData("a.b:Preset", "zendesk", "a.b")]
    public async Task An_impossible_setting_stops_the_host_by_its_name(string setting, string? value, string named)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => HelpdeskHost.Start(new() { ["Sources:" + setting] = value }));

        Assert.Contains($"Passcode:Helpdesk:Sources:{named}:", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Sender.Secret, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sources:zendesk:TicketIds:0", "/x", "TicketIds")]
    [InlineData("Sources:zendesk:Scheme", "hmac", "Sources:zendesk:Scheme")]
    [InlineData("Sources:zendesk:Secret", "0123456789abcdef0", "Secret")]
    public async Task A_setting_that_is_misspelled_stops_the_host_and_no_secret_is_repeated(string setting, string value, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => HelpdeskHost.Start(new() { [setting] = value }));

        Assert.Contains(named, refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef0", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sources:zendesk:Sheme", "basic", "Sources:zendesk:Scheme", "'basic'")]
    [InlineData("Sources:zendesk:Device:SerialNumbr", "/sn", "Sources:zendesk:Device:SerialNumber", "'/sn'")]
    [InlineData("Sources:zendesk:Filter:Pointer", "/sn", "Sources:zendesk:Filter:Pointers", "'/sn'")]
    [InlineData("Sources:zendesk:Scheme", "zendsk", "zendesk", "'zendsk'")]
    [InlineData("Sources:zendesk:Scheme", "3", "standardWebhooks", "'3'")]
    [InlineData("Sources:zendesk:Secrets:first", "0123456789abcdef0", "Sources:zendesk:Secrets:0", null)]
    [InlineData("Sources:zendesk:Sekret", "0123456789abcdef0", "Sources:zendesk:Secrets", null)]
    [InlineData("Sources:zendesk", "0123456789abcdef0", "Secrets", null)]
    [InlineData("Sources", "zendesk", "needs a name", null)]
    [InlineData("Source:zendesk:Scheme", "basic", "Passcode:Helpdesk:Sources", null)]
    [InlineData("Sources:zendsk:Secrets:0", "0123456789abcdef0", "Did you mean zendesk?", null)]
    [InlineData("Sources:help:Preset", "zendsk", "Did you mean zendesk?", "'zendsk'")]
    [InlineData("RememberFor", "30", "00:30:00", "'30'")]
    public async Task What_is_wrong_within_a_source_is_named_with_its_value_and_the_nearest_right_name(string setting, string value, string right, string? shown)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => HelpdeskHost.Start(new() { [setting] = value }));

        Assert.Contains("Passcode:Helpdesk:" + setting.Split(':')[0], refused.Message, StringComparison.Ordinal);
        Assert.Contains(right, refused.Message, StringComparison.Ordinal);
        Assert.Contains(shown ?? "", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef0", refused.ToString(), StringComparison.Ordinal);
    }

    // Repeated after the reset was removed, the delivery would reset the device again.
    [Fact]
    public async Task A_delivery_must_not_be_remembered_for_longer_than_its_reset()
    {
        var settings = new Dictionary<string, string?> { ["RememberFor"] = "90.00:00:00", ["Passcode:Retention:Resets"] = "31.00:00:00" };

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => HelpdeskHost.Start(settings));

        Assert.Equal("Passcode:Helpdesk:RememberFor: must be shorter than Passcode:Retention:Resets. It is '90.00:00:00'.", refused.Message);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_scheme_needs_the_settings_that_it_names_and_no_others(VerificationScheme scheme)
    {
        SourceOptions Settings(params string[] without) => new()
        {
            Scheme = scheme,
            Secrets = [Sender.Secret],
            Header = without.Contains(nameof(SourceOptions.Header)) ? null : "X-Acme-Signature",
            Encoding = without.Contains(nameof(SourceOptions.Encoding)) ? null : MacEncoding.Hex,
            User = without.Contains(nameof(SourceOptions.User)) ? null : "passcode",
            TicketId = ["/id"],
            Requester = ["/by"],
            Device = new() { SerialNumber = ["/sn"] },
        };
        string[] optional = [.. ((string[])[nameof(SourceOptions.Header), nameof(SourceOptions.Encoding), nameof(SourceOptions.User)]).Except(scheme.RequiredSettings())];

        Assert.Empty(SourceRules.Broken("acme", Settings(optional)));
        Assert.NotNull(WebhookVerifiers.Source(Settings(optional), TimeProvider.System));
        foreach (var setting in scheme.RequiredSettings())
        {
            Assert.Equal([$"Sources:acme:{setting}"], Assert.Single(SourceRules.Broken("acme", Settings(setting))).MemberNames);
        }
    }

    [Fact]
    public async Task One_text_is_a_list_of_one()
    {
        await using var host = await HelpdeskHost.Start(new()
        {
            ["Sources:hubspot:Preset"] = "jira",
            ["Sources:hubspot:Scheme"] = "basic",
            ["Sources:hubspot:Secrets"] = Sender.Secret,
            ["Sources:hubspot:Device:SerialNumber"] = "/serialNumber",
            ["Sources:hubspot:Filter:Pointers"] = "/action",
            ["Sources:hubspot:Filter:Values"] = "reset_passcode",
            ["Sources:asleep:Preset"] = "zendesk",
            ["Sources:asleep:Secrets"] = "",
        });

        Assert.Equal(202, (await host.Deliver(Sender.Send("hubspot", host.Now, TestData.Payload("jira-automation-custom.json")))).Status);
        Assert.Equal(404, (await host.Deliver(Sender.Send("zendesk", host.Now) with { Source = "asleep" })).Status);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => HelpdeskHost.Start(new()
        {
            ["Sources:zendesk:Secrets:0"] = "short",
            ["Sources:jira:TicketId:0"] = "x",
            ["RememberFor"] = "00:00:01",
        }));

        Assert.Equal(3, refused.Failures.Count());
    }

    [Fact]
    public void Every_setting_but_the_secrets_can_come_from_a_preset()
    {
        var preset = Filled(new SourceOptions { Device = Filled(new DevicePointers()) });
        var merged = new SourceOptions().MergeWithPreset(preset);

        var own = typeof(SourceOptions).GetProperties().Where(property => property.GetValue(merged) is null).Select(property => property.Name);
        Assert.Equal([nameof(SourceOptions.Preset), nameof(SourceOptions.Secrets)], own);
        Assert.Each(typeof(DevicePointers).GetProperties(), property => Assert.NotNull(property.GetValue(merged.Device)));
    }

    [Fact]
    public async Task Fields_of_a_preset_are_overridden_one_by_one()
    {
        await using var host = await HelpdeskHost.Start(new()
        {
            ["Sources:second-jira:Preset"] = "jira",
            ["Sources:second-jira:Scheme"] = "basic",
            ["Sources:second-jira:Secrets:0"] = Sender.Secret,
            ["Sources:second-jira:TicketId:0"] = "/issueId",
        });

        var reset = await host.Reset(Sender.Send("second-jira", host.Now, TestData.Payload("jira-automation-custom.json")));

        Assert.Equal(("11111", "adele.vance@contoso.example"), (reset.Request.TicketId, reset.Request.RequestedBy));
    }

    private static T Filled<T>(T settings)
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.GetValue(settings) is null))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(settings, type == typeof(string) ? "x" : Activator.CreateInstance(type));
        }

        return settings;
    }
}
