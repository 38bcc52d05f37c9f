namespace Passcode.Testing;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The path of one of its files or folders.</summary>
    public static string PathOf(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>The text of a file.</summary>
    public static string Read(params string[] path) => File.ReadAllText(PathOf(path));

    private static string Find(string? folder) =>
        folder is null ? throw new InvalidOperationException("The tests run outside the repository.")
        : File.Exists(Path.Combine(folder, "Passcode.sln")) ? folder
        : Find(Path.GetDirectoryName(folder));
}
