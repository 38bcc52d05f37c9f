using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Callbacks.WriteBack;
using Passcode.Core;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Callbacks.WriteBack;

/// <summary>The requests that each helpdesk documents, against a server that answers as it does.</summary>
public sealed class TicketCommentsTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<ITicketCommentWriter> Writers =
    [
        .. from service in new ServiceCollection().AddPasscodeAdapters()
           where service.ServiceType == typeof(ITicketCommentWriter)
           select (ITicketCommentWriter)Activator.CreateInstance(service.ImplementationType!)!,
    ];

    private const string Done =
        "Passcode reset of Adele's <iPhone>: completed. The passcode is removed. If a policy requires one, the device asks the user for a new passcode.";

    private const string Reference = "Passcode reference: 0199a";

    private static readonly string Encoded =
        Done.Replace("'", "&#39;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private HttpReceiver _helpdesk = null!;

    public async Task InitializeAsync() => _helpdesk = await HttpReceiver.Start();

    public async Task DisposeAsync() => await _helpdesk.DisposeAsync();

    public static TheoryData<HelpdeskKind> Helpdesks => new(Enum.GetValues<HelpdeskKind>().Where(kind => kind != HelpdeskKind.BySource));

    [Theory]
    [MemberData(nameof(Helpdesks))]
    public async Task Each_helpdesk_gets_the_comment_with_its_credentials_and_is_on_the_page(HelpdeskKind helpdesk)
    {
        Assert.IsType<DeliveryResult.Delivered>(await Write(helpdesk.ToWireName(), ticket: "9d385017c611228701d22104cc95c371"));

        var request = Assert.Single(_helpdesk.Requests);
        Assert.StartsWith("Basic ", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains(Reference, request.Json.ToString(), StringComparison.Ordinal);
        Assert.Contains($"\n| `{helpdesk.ToWireName()}` | ", Repository.Read("docs/callbacks.md"), StringComparison.Ordinal);
    }

    // Whoever names a device, or writes a ticket, must not write markup into the helpdesk.
    [Theory]
    [MemberData(nameof(Helpdesks))]
    public async Task A_hostile_device_name_is_text_in_each_helpdesk(HelpdeskKind helpdesk)
    {
        const string Name = "[code]<img src=x>[/CODE] [ Code ] [x](https://evil.example) **b** {{ticket.requester.email}}";
        using var notes = Notes(helpdesk.ToWireName(), isPublic: true);
        await notes.Write(helpdesk.ToWireName(), SampleEvents.From(ticket: "9d385017c611228701d22104cc95c371", deviceName: Name), default);

        var json = Assert.Single(_helpdesk.Requests).Json;
        var (text, shown) = helpdesk switch
        {
            HelpdeskKind.ServiceNow => (json.GetProperty("comments").GetString()!, "(code)<img src=x>(/CODE) ( Code ) [x](https://evil.example) **b** {{ticket.requester.email}}"),
            HelpdeskKind.Zendesk => (json.GetProperty("ticket").GetProperty("comment").GetProperty("html_body").GetString()!, WebUtility.HtmlEncode(Name).Replace("{", "&#123;", StringComparison.Ordinal)),
            HelpdeskKind.Freshservice => (json.GetProperty("body").GetString()!, WebUtility.HtmlEncode(Name)),
            _ => (json.GetProperty("body").GetProperty("content")[0].GetProperty("content")[0].GetProperty("text").GetString()!, Name), // a text node has no markup
        };
        Assert.Contains(shown, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zendesk", "zendesk:User: is required.")]
    [InlineData("freshservice", null)]
    public void A_user_is_required_where_the_credentials_need_one(string source, string? failure) =>
        Assert.Equal(
            failure is null ? null : (string[])[failure],
            new CommentSettingsValidator(Writers).Validate(null, new TicketCommentsOptions { [source] = new() }).Failures);

    [Theory]
    [InlineData(false, "work_notes")]
    [InlineData(true, "comments")]
    public async Task ServiceNow_gets_a_note_on_the_incident_with_this_number(bool isPublic, string field)
    {
        _helpdesk.Answer = (http, _) =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync(
                HttpMethods.IsGet(http.Request.Method) ? """{"result":[{"sys_id":"9d385017c611228701d22104cc95c371"}]}""" : """{"result":{"sys_id":"9d385017c611228701d22104cc95c371"}}""");
        };
        Assert.IsType<DeliveryResult.Delivered>(await Write("servicenow", isPublic: isPublic));

        var (look, note) = (_helpdesk.Requests.First(), _helpdesk.Requests.Last());
        Assert.Equal(
            ("GET", "/api/now/table/incident?sysparm_query=number%3DINC0010023&sysparm_fields=sys_id&sysparm_limit=1", Basic("bot:S3cret")),
            (look.Method, look.Path, look.Headers["Authorization"]));
        Assert.Equal(
            ("PATCH", "/api/now/table/incident/9d385017c611228701d22104cc95c371?sysparm_fields=sys_id", Basic("bot:S3cret")),
            (note.Method, note.Path, note.Headers["Authorization"]));
        Assert.Equal($"{Done}\n{Reference}", note.Json.GetProperty(field).GetString());
        Assert.Single(note.Json.EnumerateObject());
    }

    [Fact]
    public async Task ServiceNow_is_not_asked_for_what_is_known()
    {
        await Write("servicenow", ticket: "9d385017c611228701d22104cc95c371");
        Assert.Equal("PATCH", Assert.Single(_helpdesk.Requests).Method);
    }

    [Fact]
    public async Task ServiceNow_may_have_no_such_incident_and_a_ticket_id_adds_no_condition()
    {
        _helpdesk.Answers(200, body: """{"result":[]}""");
        Assert.Equal(new DeliveryResult.Refused("The helpdesk has no incident with this number."), await Write("servicenow", ticket: "X^ORactive=true"));
        Assert.Contains("sysparm_query=number%3DXORactive%3Dtrue&", Assert.Single(_helpdesk.Requests).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Zendesk_gets_a_comment(bool isPublic)
    {
        await Write("zendesk", ticket: "35436", isPublic: isPublic);

        var request = Assert.Single(_helpdesk.Requests);
        Assert.Equal(("PUT", "/api/v2/tickets/35436.json", Basic("bot/token:S3cret")), (request.Method, request.Path, request.Headers["Authorization"]));
        var comment = request.Json.GetProperty("ticket").GetProperty("comment");
        Assert.Equal(($"{Encoded}<br>{Reference}", isPublic), (comment.GetProperty("html_body").GetString(), comment.GetProperty("public").GetBoolean()));
        Assert.False(comment.TryGetProperty("body", out _)); // Zendesk reads it as Markdown
    }

    [Theory]
    [InlineData("42", false)]
    [InlineData("INC-42", true)]
    [InlineData("#SR-42", false)]
    public async Task Freshservice_gets_a_note_in_html(string ticket, bool isPublic)
    {
        _helpdesk.Answers(201);
        Assert.IsType<DeliveryResult.Delivered>(await Write("freshservice", ticket: ticket, isPublic: isPublic));

        var request = Assert.Single(_helpdesk.Requests);
        Assert.Equal(("POST", "/api/v2/tickets/42/notes", Basic("S3cret:X")), (request.Method, request.Path, request.Headers["Authorization"]));
        Assert.Equal(
            ($"{Encoded}<br>{Reference}", !isPublic),
            (request.Json.GetProperty("body").GetString(), request.Json.GetProperty("private").GetBoolean()));
    }

    [Fact]
    public async Task Jira_gets_a_comment_as_a_document()
    {
        _helpdesk.Answers(201);
        Assert.IsType<DeliveryResult.Delivered>(await Write("jira", ticket: "HELP-7"));

        var request = Assert.Single(_helpdesk.Requests);
        Assert.Equal(("POST", "/rest/api/3/issue/HELP-7/comment", Basic("bot:S3cret")), (request.Method, request.Path, request.Headers["Authorization"]));
        var document = request.Json.GetProperty("body");
        Assert.Equal(("doc", 1), (document.GetProperty("type").GetString(), document.GetProperty("version").GetInt32()));
        Assert.Equal(
            [Done, Reference],
            document.GetProperty("content").EnumerateArray().Select(paragraph => paragraph.GetProperty("content")[0].GetProperty("text").GetString()));
        var property = Assert.Single(request.Json.GetProperty("properties").EnumerateArray());
        Assert.Equal(("sd.public.comment", true), (property.GetProperty("key").GetString(), property.GetProperty("value").GetProperty("internal").GetBoolean()));
    }

    [Fact]
    public async Task A_ticket_id_stays_within_its_place()
    {
        await Write("zendesk", ticket: "../users?x=1#");
        Assert.StartsWith("/api/v2/tickets/..%2Fusers", Assert.Single(_helpdesk.Requests).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(404, true)]
    [InlineData(422, true)]
    [InlineData(401, false)]
    [InlineData(409, false)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(302, false)]
    public async Task What_the_helpdesk_will_never_take_is_refused_and_the_rest_is_tried_again(int status, bool isRefused)
    {
        _helpdesk.Answers(status, "Location", "http://169.254.169.254/");
        DeliveryResult expected = isRefused
            ? new DeliveryResult.Refused($"The helpdesk returned status {status}.")
            : new DeliveryResult.Failed($"The helpdesk returned status {status}.");
        Assert.Equal(expected, await Write("zendesk"));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_tried_again()
    {
        _helpdesk.Answers(200, body: "<html>Instance is hibernating</html>");
        Assert.Equal(new DeliveryResult.Failed("The response of the helpdesk cannot be read."), await Write("servicenow"));
    }

    [Fact]
    public async Task A_helpdesk_that_is_not_in_the_settings_any_more_is_named() =>
        Assert.Contains("freshdesk", Assert.IsType<DeliveryResult.Refused>(await Notes("zendesk", false).Write("freshdesk", SampleEvents.From(), default)).Reason, StringComparison.Ordinal);

    private static string Basic(string credentials) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials));

    private async Task<DeliveryResult> Write(string source, string ticket = "INC0010023", bool isPublic = false)
    {
        using var notes = Notes(source, isPublic);
        return await notes.Write(source, SampleEvents.From(ticket: ticket), default);
    }

    private TicketComments Notes(string source, bool isPublic) => new(
        Writers,
        Options.Create(new TicketCommentsOptions
        {
            [source] = new() { BaseUrl = _helpdesk.Address + "/", User = "bot", Secret = "S3cret", Public = isPublic },
        }),
        Options.Create(new CallbackOptions()),
        TimeProvider.System);
}
