using System.Text.Json;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>What these tests say to the API over and over.</summary>
internal static class Deciding
{
    /// <summary>Asks for a reset in the caller's own name.</summary>
    public static async Task<string> Ask(this PasscodeClient caller, string intuneDeviceId) =>
        (await caller.Post("api/resets", new { device = new { intuneDeviceId }, reason = "forgot it" }, Unique.Key()))
            .Expect(System.Net.HttpStatusCode.Accepted).Read<ResetView>().Id;

    /// <summary>Tries to approve; gives the status, and the problem's code if there is one.</summary>
    public static async Task<(int Status, string? Code)> Approve(this PasscodeClient caller, string what)
    {
        var answer = await caller.Post($"api/{what}/decision", new { decision = "approve", comment = "spoke to her" });
        return ((int)answer.Status, answer.Content.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    /// <summary>What waits for a decision, as somebody sees it.</summary>
    public static async Task<IReadOnlyList<string?>> Waiting(this PasscodeClient caller) =>
        [.. (await caller.Get("api/approvals")).Expect(System.Net.HttpStatusCode.OK).Content.GetProperty("value").EnumerateArray()
            .Select(entry => entry.GetProperty("id").GetString())];

    /// <summary>Reads a bulk run until it is so.</summary>
    public static Task<JsonElement> UntilRun(this PasscodeClient caller, string id, Func<JsonElement, bool> isSo) =>
        Poll.Until(async () => (await caller.Get($"api/bulk-runs/{id}")).Expect(System.Net.HttpStatusCode.OK).Content, isSo);
}
