using System.Text.Json;
using System.Text.Json.Nodes;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>What a list says of its next page.</summary>
public enum FaultPages
{
    /// <summary>The truth.</summary>
    Real,

    Same,

    /// <summary>It is the first of a cycle of three.</summary>
    Cycle,

    /// <summary>It is another one, always, and has the same rows.</summary>
    Endless,

    /// <summary>It is another one, always, and no page has a row.</summary>
    EndlessEmpty,

    /// <summary>It is on another host.</summary>
    Elsewhere,
}

/// <summary>Writes what a list says of its next page.</summary>
internal static class FaultPage
{
    private const int CycleLength = 3;

    public static GraphResponse From(GraphRequest request, FaultPages pages, GraphResponse real)
    {
        if (pages == FaultPages.Real || !real.IsJson || JsonNode.Parse(real.Body.Span) is not JsonObject page || page["value"] is not JsonArray)
            return real;
        if (pages == FaultPages.EndlessEmpty)
            page["value"] = new JsonArray();
        var number = int.TryParse(request.Query.GetValueOrDefault("page"), out var current) ? current : 0;
        var next = pages switch
        {
            FaultPages.Same => number,
            FaultPages.Cycle => (number + 1) % CycleLength,
            _ => number + 1,
        };
        var origin = pages == FaultPages.Elsewhere ? "https://elsewhere.example" : request.Origin;
        var options = request.Query.Where(option => option.Key is not ("page" or "skiptoken")).Select(option => $"${option.Key}={Uri.EscapeDataString(option.Value)}");
        page["@odata.nextLink"] = $"{origin}{request.Path}?{string.Join('&', options.Append($"page={next}"))}";
        return real with { Body = JsonSerializer.SerializeToUtf8Bytes(page) };
    }
}
