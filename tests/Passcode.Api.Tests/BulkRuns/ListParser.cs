using Passcode.Api.BulkRuns;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.Tests.BulkRuns;

/// <summary>Reads a list and writes down what became of each line: its number, kind and value, or its number and ! for a wrong line.</summary>
internal sealed record ListParser(string Text, IReadOnlyList<ListedDevice> Devices, IReadOnlyList<LineErrorResource> Errors, string? Refusal)
{
    public static async Task<ListParser> Read(byte[] list)
    {
        var lines = new DeviceLines(new MemoryStream(list));
        var devices = new List<ListedDevice>();
        await foreach (var listed in lines.Read(default))
        {
            devices.Add(listed);
        }

        var run = lines.AddErrors(BulkRunResource.From(
            new BulkRun
            {
                Id = "",
                Request = new BulkRequest(BulkSelection.Listed, null, null, ""),
                Origin = new(default, ""),
                Status = BulkRunStatus.Preparing,
                RequestedAt = default,
                Deadline = default,
            },
            BulkForecast.None));
        Assert.Equal(run.LineErrorCount, run.LineErrors!.Count);
        var text = devices.Select(listed => (listed.Line, Text: $"{listed.Line} {listed.Device.Key.ToWireName()} {listed.Device.Value}"))
            .Concat(run.LineErrors.Select(error => (error.Line, Text: $"{error.Line} !")));
        return new(
            string.Join('|', text.OrderBy(line => line.Line).Select(line => line.Text)),
            devices,
            run.LineErrors,
            devices.Count + run.LineErrors.Count == 0 ? lines.NoDevices.Detail.ToString() : null);
    }
}
