using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Api.Authentication;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>The whole pipeline with every source enabled. Deliveries enter it without a socket, so that thousands take seconds.</summary>
internal sealed class HelpdeskHost : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 14, 3, TimeSpan.Zero);

    private readonly RequestDelegate _pipeline;

    private HelpdeskHost(ApiHost api)
    {
        Api = api;
        _pipeline = new ApplicationBuilder(api.Services).UsePasscodeApi().Build();
    }

    public ApiHost Api { get; }

    public DateTimeOffset Now => Api.Time.GetUtcNow();

    public static async Task<HelpdeskHost> Start(
        Dictionary<string, string?>? settings = null, DateTimeOffset? now = null, Entry entry = Entry.Kestrel, IIdempotencyKeys? keys = null)
    {
        var all = Settings();
        foreach (var (name, value) in settings ?? [])
        {
            all[name.StartsWith("Passcode:", StringComparison.Ordinal) ? name : "Passcode:Helpdesk:" + name] = value;
        }

        void Configure(IServiceCollection services)
        {
            services.AddLocalKeyAuthentication(ApiHost.Key);
            if (keys is not null)
            {
                services.AddSingleton(keys);
            }
        }

        return new(await ApiHost.Start(entry, Configure, all, now ?? Morning));
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    public async Task<Answer> Deliver(Message message, string method = "POST")
    {
        await using var scope = Api.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = method;
        (http.Request.Scheme, http.Request.Host, http.Request.Path) = ("https", new HostString("passcode.example"), "/api/helpdesk/" + message.Source);
        (http.Request.Body, http.Request.ContentLength) = (new MemoryStream(message.Body), message.Body.Length);
        foreach (var (name, value) in message.Headers)
        {
            // A line break stands for the header being repeated.
            http.Request.Headers.Append(name, value.Split('\n'));
        }

        using var body = new MemoryStream();
        http.Response.Body = body;
        await _pipeline(http);
        return new Answer(http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()), http.Response.Headers);
    }

    /// <summary>Delivers what must be taken, and gives the reset that it led to.</summary>
    public async Task<PasscodeReset> Reset(Message message)
    {
        var answer = await Deliver(message);
        Assert.True(answer.Status == 202, $"{message.Source}: {answer.Status} {answer.Text}");
        return (await Api.Resets.Find(answer["id"]!, CancellationToken.None))!.Value;
    }

    private static Dictionary<string, string?> Settings()
    {
        var settings = SampleHelpdesk.All.ToDictionary(helpdesk => $"Passcode:Helpdesk:Sources:{helpdesk.Source}:Secrets:0", _ => (string?)Sender.Secret);
        const string Jira = "Passcode:Helpdesk:Sources:jira:Device:";
        settings[Jira + "SerialNumber:0"] = "/serialNumber";
        settings[Jira + "SerialNumber:1"] = "/issue/fields/customfield_10070";
        settings[Jira + "IntuneDeviceId:0"] = "/intuneDeviceId";
        settings[Jira + "IntuneDeviceId:1"] = "/issue/fields/customfield_10071";
        const string Acme = "Passcode:Helpdesk:Sources:acme:";
        settings[Acme + "Scheme"] = "hmacHeader";
        settings[Acme + "Header"] = "X-Acme-Signature";
        settings[Acme + "Prefix"] = "v0=";
        settings[Acme + "Encoding"] = "hex";
        settings[Acme + "DeliveryHeader"] = "X-Acme-Delivery";
        settings[Acme + "TicketId:0"] = "/case/no";
        settings[Acme + "Requester:0"] = "/case/by";
        settings[Acme + "Device:SerialNumber:0"] = "/case/asset/sn";
        return settings;
    }
}
