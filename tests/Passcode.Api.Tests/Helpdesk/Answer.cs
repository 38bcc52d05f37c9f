using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>What a delivery was answered with.</summary>
internal sealed record Answer(int Status, IHeaderDictionary Headers, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public string? ResetId => Json.GetProperty("id").GetString();

    /// <summary>What the problem says of a field.</summary>
    public string Error(string field) => string.Join(' ', Json.GetProperty("errors").GetProperty(field).EnumerateArray().Select(message => message.GetString()));
}
