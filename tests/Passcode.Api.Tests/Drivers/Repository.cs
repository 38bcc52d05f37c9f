namespace Passcode.Api.Tests.Drivers;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    public static void Write(string text, params string[] path) => File.WriteAllText(Path.Combine([Root(), .. path]), text);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Passcode.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
