namespace Passcode.EndToEnd.Tests;

/// <summary>Values that no earlier run on the same host has used.</summary>
internal static class Unique
{
    public static string Key() => Guid.NewGuid().ToString();

    public static string Ticket() => "INC-" + Guid.NewGuid().ToString("N");

    public static string Agent() => $"agent-{Guid.NewGuid():N}@contoso.example";
}
