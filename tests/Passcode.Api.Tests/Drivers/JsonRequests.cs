using System.Text;
using Microsoft.AspNetCore.Http;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Sends requests as callers do.</summary>
public static class JsonRequests
{
    public const string Body = """{"device":{"serialNumber":"C1"},"requestedBy":"agent@contoso.example"}""";

    public static Task<Answer> Get(this HttpClient client, string path) => client.Send(HttpMethod.Get, path);

    public static Task<Answer> Post(this HttpClient client, string path, string? json = null, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Post, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public static async Task<Answer> Send(
        this HttpClient client, HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        }

        using var response = await client.SendAsync(request);
        var received = new HeaderDictionary();
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            received[name] = values.ToArray();
        }

        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), received);
    }
}
