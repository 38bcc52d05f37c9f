namespace Passcode.Testing.Browser;

/// <summary>The Chromium of the system; none is downloaded.</summary>
public static class Chromium
{
    private const string Setting = "PASSCODE_CHROMIUM";

    private static readonly string[] Known =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    /// <summary>Where it is.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } chosen ? chosen
        : Known.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The console is tested in Chromium: install it (apt-get install chromium), or name it in {Setting}.");
}
