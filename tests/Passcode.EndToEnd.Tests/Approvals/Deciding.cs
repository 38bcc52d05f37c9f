namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>What these tests say to the API over and over.</summary>
internal static class Deciding
{
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
}
