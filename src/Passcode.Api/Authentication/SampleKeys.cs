namespace Passcode.Api.Authentication;

/// <summary>The keys in <c>local.settings.sample.json</c>. They are public, so they protect nothing.</summary>
public static class SampleKeys
{
    private const string LocalKey = "change-me";
    private const string Bytes0To31 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    /// <summary>Returns whether a value is or contains a key of the sample.</summary>
    public static bool Include(string? value) =>
        value is not null && (value.StartsWith(LocalKey, StringComparison.OrdinalIgnoreCase) || value.Contains(Bytes0To31, StringComparison.Ordinal));
}
