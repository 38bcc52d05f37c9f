using System.Text;
using CsCheck;
using Passcode.Api.Authentication;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class UploadingAListTests : IAsyncLifetime
{
    private static readonly int[] Expected = [202, 400, 422];

    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start(settings: new() { ["Passcode:Bulk:MaxTargets"] = "1000" });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_bad_line_is_reported_with_its_number_and_the_rest_goes_on()
    {
        var answer = await _host.UploadCsv("serialNumber,owner\r\nC39XK0ABCD12,Ada\r\n\r\n\"C1\"x,Bob\r\nC39XK0ABCD13,Eve", "&ticketId=CHG1&dryRun=true");

        var run = Assert.Single(_host.BulkRuns.All);
        Assert.Equal((202, "1"), (answer.Status, answer["lineErrorCount"]));
        var error = answer.Json.GetProperty("lineErrors")[0];
        Assert.Equal((4, "\"C1\"x,Bob"), (error.GetProperty("line").GetInt32(), error.GetProperty("text").GetString()));
        Assert.Equal(("CHG1", true, 2), (run.Request.TicketId, run.Request.DryRun, ((BulkSelection.List)run.Request.Selection).Count));
        Assert.Equal(
            [
                new ListedDevice(2, new DeviceReference(DeviceKey.SerialNumber, "C39XK0ABCD12")),
                new ListedDevice(5, new DeviceReference(DeviceKey.SerialNumber, "C39XK0ABCD13")),
            ],
            await _host.BulkLists.Read(run.ListId(), 0, default));
        Assert.DoesNotContain("lineError", (await _host.Client.Get($"/api/bulk-runs/{run.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_list_under_the_same_key_is_the_same_run()
    {
        var first = await _host.UploadCsv("C1\nC2", "", ("Idempotency-Key", "k"));

        Assert.Equal(first["id"], (await _host.UploadCsv("C1\r\nC2\r\n", "", ("Idempotency-Key", "k")))["id"]);
        Assert.Equal("idempotencyKeyReused", (await _host.UploadCsv("C1\nC3", "", ("Idempotency-Key", "k"))).Code);
    }

    [Fact]
    public async Task A_list_that_is_refused_or_repeated_leaves_no_rows()
    {
        var many = string.Join('\n', Enumerable.Range(0, 1001).Select(number => $"C{number}"));
        Assert.Equal("bulkTooLarge", (await _host.UploadCsv(many)).Code);
        Assert.Equal("bulkSelectionEmpty", (await _host.UploadCsv("serialNumber\n")).Code);
        Assert.Equal("unreadableRequest", (await _host.UploadCsv("C1\n" + string.Join('\n', Enumerable.Range(0, 200).Select(number => $"D{number}")) + "\n" + new string('x', 70_000))).Code);
        Assert.Equal(0, _host.BulkLists.Count);

        Assert.Equal(202, (await _host.UploadCsv("C1\nC2", "", ("Idempotency-Key", "k"))).Status);
        Assert.Equal(202, (await _host.UploadCsv("C1\nC2", "", ("Idempotency-Key", "k"))).Status);
        Assert.Equal("idempotencyKeyReused", (await _host.UploadCsv("C1\nC3", "", ("Idempotency-Key", "k"))).Code);
        Assert.Equal("bulkRunOverlaps", (await _host.UploadCsv("C2\nC1")).Code);
        Assert.Equal(1, _host.BulkLists.Count);
    }

    [Fact]
    public async Task A_list_of_the_same_devices_in_another_order_and_case_names_the_unfinished_run()
    {
        var first = await _host.UploadCsv("serialNumber\nC1\nC2");
        var second = await _host.UploadCsv("device\nc2\nC1\nC1\n");

        Assert.Equal((202, 409, "bulkRunOverlaps"), (first.Status, second.Status, second.Code));
        Assert.Contains(first["id"]!, second["detail"], StringComparison.Ordinal);
        Assert.Equal(202, (await _host.UploadCsv("c2\nC1", "&dryRun=true")).Status);
        await _host.Change(first["id"]!, run => run with { Status = BulkRunStatus.Completed });
        Assert.Equal(202, (await _host.UploadCsv("c2\nC1")).Status);
    }

    [Fact]
    public async Task Ids_in_a_list_and_in_a_body_are_one_selection()
    {
        var list = await _host.UploadCsv("3f2504e0-4f89-41d3-9a0c-0305e82c3301\n3f2504e0-4f89-41d3-9a0c-0305e82c3302");
        var body = await _host.Client.Post(
            "/api/bulk-runs",
            """{"selection":{"intuneDeviceIds":["3F2504E0-4F89-41D3-9A0C-0305E82C3302","3f2504e0-4f89-41d3-9a0c-0305e82c3301"]},"requestedBy":"a"}""");

        Assert.Equal((409, "bulkRunOverlaps"), (body.Status, body.Code));
        Assert.Contains(list["id"]!, body["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The list is empty.")]
    [InlineData("serialNumber\n\n", "The list is empty.")]
    [InlineData("imei\n1234\nabc\n", "Invalid lines: 2. Line 2: An IMEI")]
    public async Task A_list_that_names_no_device_is_refused(string csv, string detail)
    {
        var answer = await _host.UploadCsv(csv);

        Assert.Equal((422, "bulkSelectionEmpty"), (answer.Status, answer.Code));
        Assert.Contains(detail, answer["detail"], StringComparison.Ordinal);
        Assert.Empty(_host.BulkRuns.All);
    }

    [Fact]
    public async Task A_list_with_an_unknown_header_is_refused_and_nothing_is_begun()
    {
        var answer = await _host.UploadCsv("Owner,Model\nAda,iPhone");

        Assert.Equal((422, "bulkSelectionEmpty"), (answer.Status, answer.Code));
        Assert.Contains("'Owner', 'Model'", answer["detail"], StringComparison.Ordinal);
        Assert.Empty(_host.BulkRuns.All);
    }

    [Fact]
    public async Task The_download_of_a_runs_devices_is_a_list()
    {
        var run = await _host.AddRun(count: 3, state: TargetState.Failed);
        await _host.BulkTargets.Add(
            run.Id,
            4,
            [
                BulkSamples.Target(4, name: "=HYPERLINK(\"x\"),\n'a'"),
                BulkSamples.Target(5) with { Device = BulkSamples.Target(5).Device! with { SerialNumber = "-C1" } },
                new BulkTarget { Id = BulkTarget.OfLine(7), State = TargetState.Ineligible, Line = 7, Detail = "nobody's" },
            ],
            default);
        var download = await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets.csv");

        var upload = await _host.UploadCsv(download.Text);

        Assert.Equal((202, "1", 5), (upload.Status, upload["lineErrorCount"], upload.Json.GetProperty("selection").GetProperty("devices").GetInt32()));
        var listed = await _host.BulkLists.Read(_host.BulkRuns.All.Single(made => made.Id == upload["id"]).ListId(), 0, default);
        Assert.Each(listed!, device => Assert.Equal(DeviceKey.IntuneDeviceId, device.Device.Key));
        Assert.Contains(listed!, device => device.Also?.Single().Value == "-C1");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 })]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4 })]
    public async Task A_workbook_or_a_compressed_list_is_told_from_a_list(byte[] beginning)
    {
        var answer = await _host.UploadCsv([.. beginning, .. "C1\nC2"u8]);

        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
        Assert.Contains("CSV UTF-8", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_parameter_counts_as_absent()
    {
        var answer = await _host.UploadCsv("C1", "&ticketId=&reason=%20", ("Idempotency-Key", ""));

        Assert.Equal(202, answer.Status);
        Assert.Equal((null, null, false), (_host.BulkRuns.All.Single().Request.TicketId, _host.BulkRuns.All.Single().Request.Reason, _host.BulkRuns.All.Single().Request.DryRun));
    }

    [Fact]
    public async Task Only_the_first_hundred_wrong_lines_are_shown_and_all_are_counted()
    {
        var answer = await _host.UploadCsv("imei\n356789012345678\n" + string.Concat(Enumerable.Repeat("x\n", 250)));

        Assert.Equal(("250", 100), (answer["lineErrorCount"], answer.Json.GetProperty("lineErrors").GetArrayLength()));
    }

    [Fact]
    public async Task A_list_of_more_devices_than_a_run_may_have_is_refused()
    {
        var answer = await _host.UploadCsv(string.Concat(Enumerable.Range(0, 1001).Select(number => $"C{number}\n")));

        Assert.Equal((422, "bulkTooLarge"), (answer.Status, answer.Code));
        Assert.Contains("ask an administrator to raise the limit", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_above_8_MiB_is_refused()
    {
        // The server refuses it unread, so it must be asked before it is sent.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = _host.Address };
        var content = new ByteArrayContent(new byte[(8 * 1024 * 1024) + 1]) { Headers = { ContentType = new("text/csv") } };

        var answer = await client.Send(HttpMethod.Post, BulkSamples.Upload, content, ("Expect", "100-continue"), (LocalKeyOptions.Header, ApiHost.Key));

        Assert.Equal((413, "bodyTooLarge"), (answer.Status, answer.Code));
        Assert.Contains("8192 KiB", answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Entry.Kestrel)]
    [InlineData(Entry.CatchAll)]
    public async Task A_body_above_8_MiB_is_refused_also_without_a_declared_length(Entry entry)
    {
        await using var host = await ApiHost.Start(entry);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string('\n', 9 * 1024 * 1024))) { Headers = { ContentType = new("text/csv") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, BulkSamples.Upload) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(413, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_line_that_is_longer_than_any_list_has_is_refused_and_nothing_is_begun()
    {
        var answer = await _host.UploadCsv("C1\n" + new string('x', 1024 * 1024) + "\nC2");
        Assert.Equal((400, "unreadableRequest"), (answer.Status, answer.Code));
        Assert.Empty(_host.BulkRuns.All);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("x")]
    public async Task Another_media_type_is_refused(string type)
    {
        var content = new ByteArrayContent("C1"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await _host.Client.Send(HttpMethod.Post, BulkSamples.Upload, content);

        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
        Assert.Contains("text/csv", answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&dryRun=yes", "dryRun")]
    [InlineData("&dryRun=", "dryRun")]
    [InlineData("&dryRun=%20", "dryRun")]
    [InlineData("&maxTargets=1", "maxTargets")]
    [InlineData("&reason=%00", "reason")]
    public async Task A_bad_parameter_is_refused_by_its_name(string query, string field) =>
        Assert.Equal([field], (await _host.UploadCsv("C1", query)).Fields);

    [Fact]
    public Task Whatever_bytes_are_sent_nothing_breaks() => Gen.Byte.Array[0, 3000].SampleAsync(
        async bytes => Assert.Contains((await _host.UploadCsv(bytes, "&dryRun=true")).Status, Expected), iter: 300, threads: 1);

    [Fact]
    public Task Whatever_text_is_sent_nothing_breaks_and_every_line_is_a_device_or_an_error() =>
        BulkSamples.AnyOf("C1", "356789012345678", "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", " ", "imei", "sep=;", "é", "\uFEFF", "\0", "3.5E+14", "=1").Array[0, 40].SampleAsync(
            async parts =>
            {
                var text = string.Concat(parts);
                var answer = await _host.UploadCsv(Encoding.UTF8.GetBytes(text), "&dryRun=true");

                Assert.Contains(answer.Status, Expected);
                if (answer.Status == 202)
                {
                    var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;
                    var devices = answer.Json.GetProperty("selection").GetProperty("devices").GetInt32();
                    Assert.InRange(devices + answer.Json.GetProperty("lineErrorCount").GetInt32(), 1, lines);
                }
            },
            iter: 500,
            threads: 1);
}
