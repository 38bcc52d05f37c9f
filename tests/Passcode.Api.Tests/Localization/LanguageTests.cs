using System.Collections.Immutable;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Localization;

public sealed class LanguageTests : IAsyncDisposable
{
    private static readonly (string, string) Swedish = ("Accept-Language", "sv");

    private readonly List<ApiHost> _hosts = [];

    public static TheoryData<Entry, string?, string> Headers
    {
        get
        {
            var headers = new TheoryData<Entry, string?, string>();
            foreach (var entry in Enum.GetValues<Entry>())
            {
                foreach (var (header, language) in ((string?, string)[])[
                    (null, "en"), ("", "en"), ("sv", "sv"), ("sv-SE", "sv"), ("SV-fi", "sv"), ("sv-SE,sv;q=0.9,en;q=0.8", "sv"), ("en;q=0.5, sv;q=0.9", "sv"), ("sv;q=0.1, en-GB", "en"),
                    ("de, fr;q=0.5", "en"), ("de, sv;q=0.5", "sv"), ("*", "en"), ("sv;q=", "en"), (";;;", "en"), (new string('x', 500), "en")])
                {
                    headers.Add(entry, header, language);
                }
            }

            return headers;
        }
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task The_header_chooses_the_language_and_anything_else_is_English(Entry entry, string? header, string language)
    {
        var host = await Start(entry);

        var answer = await Get(host.Client, "/api/resets/unknown", header);

        Assert.Equal(("resetNotFound", language == "sv" ? "Återställningen hittades inte" : "Reset not found"), (answer.Code, answer["title"]));
        Assert.StartsWith(language == "sv" ? "Kontrollera ID:t." : "Check the ID.", answer["detail"], StringComparison.Ordinal);
        Assert.Equal((language, "Accept-Language"), (answer.Header("Content-Language"), answer.Header("Vary")));
    }

    [Theory]
    [InlineData("/api/resets", false, "unauthenticated", "Du är inte inloggad, eller så är nyckeln ogiltig")]
    [InlineData("/api/nothing", true, "routeNotFound", "Adressen hittades inte")]
    [InlineData("/api/resets?top=x", true, "invalidRequest", "Vissa värden är ogiltiga")]
    public async Task Problems_that_no_handler_writes_are_in_the_language_too(string path, bool hasKey, string code, string title)
    {
        foreach (var entry in Enum.GetValues<Entry>())
        {
            var host = await Start(entry);
            var answer = await Get(hasKey ? host.Client : host.Anonymous, path, "sv");
            Assert.Equal((code, title, "sv"), (answer.Code, answer["title"], answer.Header("Content-Language")));
        }
    }

    [Fact]
    public async Task An_outage_is_described_in_the_language()
    {
        var host = await Start();
        host.Audit.Failure = ApiHost.StorageFailure;

        var answer = await Get(host.Client, "/api/audit", "sv");

        Assert.Equal(("Lagringen svarar inte", "sv", "Accept-Language"), (answer["title"], answer.Header("Content-Language"), answer.Header("Vary")));
    }

    [Fact]
    public async Task Each_field_has_its_error_in_the_language_with_its_values()
    {
        var host = await Start();

        var answer = await host.Client.Post(
            "/api/resets", $$"""{"device":{"imei":"12"},"ticket":1,"reason":"{{new string('x', 2000)}}","requestedBy":true}""", ("Accept-Language", "sv"));

        Assert.Equal("device.imei måste vara 14 till 16 siffror; mellanslag och bindestreck mellan dem ignoreras.", answer.Error("device.imei"));
        Assert.StartsWith("ticket är inget känt fält. De kända fälten är device, ", answer.Error("ticket"), StringComparison.Ordinal);
        Assert.Matches(@"^reason får ha högst \d+ tecken\.$", answer.Error("reason"));
        Assert.Equal("requestedBy måste vara en text med giltiga Unicode-tecken.", answer.Error("requestedBy"));
        Assert.Contains("device.imei måste", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_is_in_the_language_and_what_is_stored_stays_English()
    {
        var host = await Start();
        host.Tenant.Add(Samples.IPhone());

        var check = await host.Client.Post("/api/eligibility", """{"device":{"serialNumber":"C39XK0ABCD12"}}""", ("Accept-Language", "sv"));
        var accepted = await host.Client.Post("/api/resets", JsonRequests.Body, ("Accept-Language", "sv"));

        Assert.Equal("Lösenkoden tas bort. Om en princip kräver det ber enheten användaren om en ny lösenkod.", check["advice"]);
        Assert.Equal("Enheten kontrolleras. Inget kommando har skickats.", accepted["advice"]);
        Assert.Equal("The device is being checked. No command has been sent.", (await host.Client.Get($"/api/resets/{accepted["id"]}"))["advice"]);
        Assert.Each(host.Audit.Entries, entry => Assert.DoesNotContain("Enheten", entry.Detail ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_wrong_line_of_a_list_is_described_in_the_language()
    {
        var host = await Start();

        var some = await host.UploadCsv("serialNumber,imei\nC39XK0ABCD12,\n3.56E+14,\n,12\n", "", Swedish);
        var none = await host.UploadCsv("imei,serialNumber\n,C39XK0ABCD12,x\n", "", Swedish);
        var unknown = await host.UploadCsv("name,owner\nphone,ada\n", "", Swedish);

        Assert.Equal(
            ["Ett kalkylprogram har avrundat numret. Formatera kolumnen som text, skriv in numret igen och spara.", "Ett IMEI har 14 till 16 siffror; mellanslag och bindestreck mellan dem ignoreras."],
            some.Json.GetProperty("lineErrors").EnumerateArray().Select(error => error.GetProperty("problem").GetString()));
        Assert.Equal("En enhet som anges för sig", some["selectionText"]);
        Assert.Contains("Rad 2: Raden har fler kolumner än rubrikraden, som har 2.", none["detail"], StringComparison.Ordinal);
        Assert.StartsWith("Ingen kolumn identifierar en enhet: 'name', 'owner'.", unknown["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hook.contoso.example/", "callbackUrl måste vara en https-adress.")]
    public async Task A_refused_callback_address_is_explained_in_the_language(string address, string message)
    {
        var host = await Start();

        var answer = await host.Client.Post("/api/resets", $$"""{"device":{"serialNumber":"C1"},"requestedBy":"ada@contoso.example","callbackUrl":"{{address}}"}""", Swedish);

        Assert.Equal(message, answer.Error("callbackUrl"));
    }

    [Fact]
    public async Task What_a_bulk_run_selects_and_why_it_stopped_is_told_in_the_language_of_each_reader()
    {
        var host = await Start();
        var filter = new DeviceFilter([DevicePlatform.Ios, DevicePlatform.Android], "company", [], NotSyncedForDays: 30);
        var problem = FormattableString.Invariant(BulkRunProblem.TooLarge(1000, "raise maxTargets"));
        var run = await host.AddRun(BulkRunStatus.Failed, change: run => run with
        {
            Request = run.Request with { Selection = new BulkSelection.Filter(filter), ExcludeGroupIds = [BulkSamples.Group] },
            GroupNames = ImmutableSortedDictionary<string, string>.Empty.Add(BulkSamples.Group, "Shops"),
            Problem = problem,
        });

        var swedish = await Get(host.Client, $"/api/bulk-runs/{run.Id}", "sv");
        var english = await Get(host.Client, $"/api/bulk-runs/{run.Id}", "en");

        Assert.Equal(
            "Alla enheter med plattformen iOS eller android och företaget som ägare och 30 dagar utan synkronisering, utom de som tillhör gruppen Shops eller dess användare",
            swedish["selectionText"]);
        Assert.Equal(
            "All devices with the platform iOS or android and the ownership company and no sync for 30 days, except those of the group Shops and of its users", english["selectionText"]);
        Assert.Equal("Urvalet omfattar fler än 1000 enheter. Välj färre enheter, eller höj maxTargets. Inget har skickats.", swedish["problem"]);
        Assert.Equal(problem, english["problem"]);
    }

    [Fact]
    public async Task The_verification_of_the_audit_log_says_in_the_language_what_is_wrong()
    {
        var host = await Start();
        await host.Audit.Append(new("e1", host.Time.GetUtcNow(), AuditEventType.PolicyChanged, "ada@contoso.example", "policy", null), default);
        host.Audit.Records[0] = host.Audit.Records[0] with { Entry = host.Audit.Records[0].Entry with { Actor = "nobody" } };

        var answer = await host.Client.Post("/api/audit/verify", "", Swedish);

        Assert.Equal("Innehållet har ändrats efter att posten lades till.", answer.Json.GetProperty("firstBroken").GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_response_without_texts_has_no_language()
    {
        var host = await Start();

        var export = await Get(host.Client, "/api/audit/export?format=csv", "sv");

        Assert.False(export.Headers.ContainsKey("Content-Language"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    private static Task<Answer> Get(HttpClient client, string path, string? language) =>
        client.Send(HttpMethod.Get, path, null, language is null ? [] : [("Accept-Language", language)]);

    private async Task<ApiHost> Start(Entry entry = Entry.Kestrel)
    {
        var host = await ApiHost.Start(entry);
        _hosts.Add(host);
        return host;
    }
}
