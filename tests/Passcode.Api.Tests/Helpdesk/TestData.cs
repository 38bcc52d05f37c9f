namespace Passcode.Api.Tests.Helpdesk;

/// <summary>The files beside these tests.</summary>
internal static class TestData
{
    public static string Payload(string name) => Read(Path.Combine("payloads", name));

    public static string Read(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Helpdesk", "TestData", path));
}
