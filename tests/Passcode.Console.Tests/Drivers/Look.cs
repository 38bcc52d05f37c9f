namespace Passcode.Console.Tests.Drivers;

/// <summary>How somebody's browser looks and speaks.</summary>
public sealed record Look(string Language = "en-GB", bool IsDark = false, int Width = 1280, int Height = 800)
{
    /// <summary>English, light, on a laptop.</summary>
    public static Look Ordinary { get; } = new();
}
