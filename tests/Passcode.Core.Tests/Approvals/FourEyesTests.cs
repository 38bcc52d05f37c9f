using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Core.Tests.Approvals;

/// <summary>Every way that we could think of to approve what one asked for oneself.</summary>
public sealed class FourEyesTests
{
    private static readonly RequestOrigin Webhook = new(RequestChannel.Helpdesk, "helpdesk:zendesk");
    private static readonly RequestOrigin Bot = new(RequestChannel.Application, "bot-oid", "bot-app");
    private static readonly Approver Ada = new("ada-oid", true, ["ada.lindqvist@contoso.example"], "console");

    [Fact]
    public void Another_person_may_decide_however_it_was_asked_for()
    {
        Assert.Null(FindDenialReason("ben@contoso.example", Webhook));
        Assert.Null(FindDenialReason("ben@contoso.example", Bot));
        Assert.Null(FindDenialReason("ben@contoso.example", new(RequestChannel.Person, "ben-oid", "console")));
        Assert.Null(FindDenialReason("7d3f2a10-0000-4000-8000-000000000001", Bot));
        Assert.Null(FindDenialReason("ben@contoso.example", null));
    }

    [Theory]
    [InlineData("ada.lindqvist@contoso.example")]
    [InlineData("ADA.Lindqvist@Contoso.Example")]
    [InlineData("  ada.lindqvist@contoso.example\t")]
    [InlineData("ada.lindqvist @ contoso.example")]
    [InlineData("ada.lindqvist+tickets@contoso.example")]
    [InlineData("ada.lindqvist+@contoso.example")]
    [InlineData("adalindqvist@contoso.example")]
    [InlineData("ada.lindqvist@contoso.onmicrosoft.example")]
    [InlineData("ada.lindqvist@contoso.example.")]
    [InlineData("mailto:ada.lindqvist@contoso.example")]
    [InlineData("SMTP:ada.lindqvist@contoso.example")]
    [InlineData("Ben <ada.lindqvist@contoso.example>")]
    [InlineData("\"ada.lindqvist\"@contoso.example")]
    [InlineData("ada.lindqvist(Ben)@contoso.example")]
    [InlineData("ada.lindqvist\u200B@contoso.example")]
    [InlineData("ada\u00AD.lindqvist@contoso.example")]
    [InlineData("\u202Eada.lindqvist@contoso.example")]
    [InlineData("\uFF41\uFF44\uFF41.lindqvist\uFF20contoso.example")]
    [InlineData("\u0430d\u0430.lindqvist@contoso.example")]
    [InlineData("a\u0301da.lindqvist@contoso.example")]
    [InlineData("ada.lındqvist@contoso.example")]
    [InlineData("\u00E1da.lindqvist@contoso.example")]
    [InlineData("ada.lindqvist_contoso.example#EXT#@fabrikam.onmicrosoft.example")]
    [InlineData("CONTOSO\\ada.lindqvist")]
    [InlineData("ada.lindqvist")]
    [InlineData("ada-oid")]
    [InlineData("ADA-OID")]
    public void No_spelling_of_the_requester_hides_that_it_is_the_approver(string requestedBy)
    {
        foreach (var origin in (RequestOrigin?[])[Webhook, Bot, null])
        {
            Assert.Contains("A different person", FindDenialReason(requestedBy, origin), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("preferred@contoso.example")]
    [InlineData("upn@contoso.example")]
    [InlineData("mail@contoso.example")]
    public void Every_name_of_the_token_counts(string requestedBy)
    {
        var approver = Ada with { Names = ["preferred@contoso.example", "upn@contoso.example", "mail@contoso.example"] };

        Assert.NotNull(FindDenialReason(requestedBy, Webhook, approver));
    }

    [Fact]
    public void The_same_object_id_is_the_same_person_under_any_name() =>
        Assert.NotNull(FindDenialReason("another@contoso.example", new(RequestChannel.Person, "ADA-oid", "console")));

    [Fact]
    public void An_application_cannot_decide_whatever_it_calls_itself()
    {
        Assert.NotNull(FindDenialReason("ben@contoso.example", Webhook, new("bot-oid", false, [], "bot-app")));
        Assert.NotNull(FindDenialReason("ben@contoso.example", Webhook, new("bot-oid", false, ["ada@contoso.example"], "bot-app")));
    }

    [Fact]
    public void A_person_whose_token_has_no_name_cannot_be_told_from_the_requester_and_cannot_decide()
    {
        Assert.NotNull(FindDenialReason("ben@contoso.example", Webhook, new("oid", true, [], "console")));
        Assert.NotNull(FindDenialReason("ben@contoso.example", Webhook, new("oid", true, ["7d3f2a10-0000-4000-8000-000000000001"], "console")));
    }

    [Fact]
    public void Who_is_signed_in_through_the_application_that_asked_cannot_decide()
    {
        Assert.Contains("application", FindDenialReason("ben@contoso.example", Bot, Ada with { AppId = "BOT-APP" }), StringComparison.Ordinal);
        Assert.NotNull(FindDenialReason("ben@contoso.example", Bot, Ada with { Id = "bot-oid" }));
    }

    [Fact]
    public void Two_people_may_ask_and_decide_in_the_same_console() =>
        Assert.Null(FindDenialReason("ben@contoso.example", new(RequestChannel.Person, "ben-oid", "console")));

    [Theory]
    [InlineData("𝒶𝒹𝒶.lindqvist@contoso.example")]
    [InlineData("ꓮda.lindqvist@contoso.example")]
    [InlineData("712020:5b10ac8d-82e0-5b22-cc7d-4ef500000000")]
    [InlineData("5b10ac8d82e05b22cc7d4ef5")]
    [InlineData("Ben O'Hara")]
    [InlineData("ben")]
    [InlineData("@contoso.example")]
    [InlineData("")]
    [InlineData("\u200B")]
    [InlineData("\uD800")]
    [InlineData("ada.lindqvist@contoso.example,z@y.example")]
    [InlineData("ben@contoso.example,ada.lindqvist@contoso.example,z@y.example")]
    [InlineData("ben@contoso.example;ada.lindqvist@contoso.example")]
    [InlineData("ben@contoso.example <ada.lindqvist@contoso.example> z@y.example")]
    [InlineData("Ben <ben@contoso.example>")]
    [InlineData("ben(ada)@contoso.example")]
    [InlineData("mailto:ben@contoso.example")]
    [InlineData("x500:/o=contoso/cn=ada.lindqvist@contoso.example")]
    [InlineData("smtp:x@y.example/ada.lindqvist@contoso.example")]
    [InlineData("ada.lindqvist@contoso.example/ben@contoso.example")]
    [InlineData("ada.lindqvist%contoso.example@relay.example")]
    [InlineData("ada.lindqvist!contoso.example@")]
    [InlineData("ben\u200B@contoso.example")]
    [InlineData("ben@contoso..example")]
    [InlineData("ben@-contoso.example")]
    [InlineData("ben@contoso.example\n")]
    [InlineData("{7d3f2a10-0000-4000-8000-000000000002}")]
    [InlineData("7d3f2a10000040008000000000000002")]
    [InlineData("(7d3f2a10-0000-4000-8000-000000000002)")]
    [InlineData("{0x7d3f2a10,0x0000,0x4000,{0x80,0x00,0x00,0x00,0x00,0x00,0x00,0x02}}")]
    [InlineData("0x7d3f2a-0000-4000-8000-000000000002")]
    [InlineData("7d3f2a10-0000-4000-8000-000000000002 ")]
    public void Nobody_can_decide_for_a_requester_of_whom_it_cannot_be_told_who_it_is(string requestedBy)
    {
        Assert.NotNull(FindDenialReason(requestedBy, Webhook));
        Assert.NotNull(FindDenialReason(requestedBy, Bot));
        Assert.NotNull(FindDenialReason(requestedBy, null));
    }

    [Theory]
    [InlineData("7d3f2a10-0000-4000-8000-000000000001")]
    [InlineData("7D3F2A10-0000-4000-8000-000000000001")]
    [InlineData("{7d3f2a10-0000-4000-8000-000000000001}")]
    [InlineData("7d3f2a10000040008000000000000001")]
    [InlineData("Ada <7d3f2a10-0000-4000-8000-000000000001>")]
    public void No_spelling_of_an_object_id_hides_whose_it_is(string requestedBy) =>
        Assert.Contains(
            "A different person", FindDenialReason(requestedBy, Bot, Ada with { Id = "7d3f2a10-0000-4000-8000-000000000001" }), StringComparison.Ordinal);

    [Fact]
    public void A_mapping_counts_for_the_name_as_it_is_written_there_only()
    {
        string[] ben = ["ben@contoso.example", "712020:5b10ac8d"];
        Assert.Null(FindDenialReason("712020:5b10ac8d", Webhook, Ada, ben));
        Assert.NotNull(FindDenialReason("Ada <712020:5b10ac8d>", Webhook, Ada, ben));
        Assert.NotNull(FindDenialReason("712020:5b10ac8d@x,y", Webhook, Ada, ben));
    }

    [Fact]
    public void A_mapping_says_who_an_account_id_is()
    {
        const string Account = "712020:5b10ac8d-82e0-5b22-cc7d-4ef500000000";

        Assert.Null(FindDenialReason(Account, Webhook, Ada, ["ben@contoso.example", Account]));
        Assert.Contains("A different person", FindDenialReason(Account, Webhook, Ada, ["ada.lindqvist@contoso.example", Account]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_holds_the_accounts_of_one_person_together_also_over_several_steps()
    {
        Assert.NotNull(FindDenialReason("adm-7@contoso.example", Webhook, Ada, ["Ada.Lindqvist@contoso.example", "ADM-7@contoso.example"]));
        Assert.NotNull(FindDenialReason("adm-7@contoso.example", Webhook, Ada, ["adm-7@contoso.example", "al@contoso.example"], ["al@contoso.example", "ada-oid"]));
        Assert.Null(FindDenialReason("ben@contoso.example", Webhook, Ada, ["adm-7@contoso.example", "al@contoso.example"]));
    }

    private static string? FindDenialReason(string requestedBy, RequestOrigin? origin, Approver? approver = null, params string[][] people)
    {
        var options = new ApprovalOptions();
        foreach (var (names, number) in people.Select((names, number) => (names, number)))
        {
            options.People[$"person {number}"] = names;
        }

        return new FourEyes(Options.Create(options)).FindDenialReason(requestedBy, origin, approver ?? Ada);
    }
}
