using System.Text.Json;

namespace Passcode.Benchmarks;

/// <summary>Figures for later comparison.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes them to <c>artifacts/benchmarks</c>, under the folder the benchmark was started in.</summary>
    public static async Task Write<T>(string benchmark, T figures)
    {
        var folder = Directory.CreateDirectory(Path.Combine("artifacts", "benchmarks"));
        var file = Path.Combine(folder.FullName, benchmark + ".json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, Json) + "\n");
        Console.WriteLine($"Written to {Path.GetRelativePath(".", file)}");
    }
}
