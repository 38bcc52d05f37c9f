namespace Passcode.Console.Tests.Scenarios;

[Collection(ConsoleTests.Name)]
public sealed class SigningInTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task The_printed_key_and_a_name_sign_in_and_stay_for_the_tab()
    {
        await using var person = await fixture.Visitor();
        await person.Open("/resets");
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");

        await person.Field("API key").FillAsync(fixture.Host.ApiKey);
        await person.Field("Your sign-in name").FillAsync(Person.Name);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Heading).ToHaveTextAsync("Resets"); // where they wanted to go
        await person.Page.ReloadAsync();
        await Expect(person.Heading).ToHaveTextAsync("Resets");
        await person.Choose("Sign out");
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
        await person.Page.ReloadAsync();
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
    }

    [Fact]
    public async Task A_printed_token_signs_its_person_in_with_what_the_person_may_do()
    {
        await using var person = await fixture.Visitor();
        await person.Open("/resets");

        await person.Field("API key").FillAsync(fixture.Host.Tokens[1]);
        await Expect(person.Field("Your sign-in name")).ToHaveCountAsync(0);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Heading).ToHaveTextAsync("Resets");
        await Expect(person.Page.Locator("header")).ToContainTextAsync("ben@contoso.example");
        await Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Approvals" })).ToBeVisibleAsync();
        await person.Page.ReloadAsync();
        await Expect(person.Heading).ToHaveTextAsync("Resets");
    }

    [Fact]
    public async Task A_wrong_key_and_an_empty_name_are_said_where_they_are()
    {
        await using var person = await fixture.Visitor();
        await person.Open("/");

        await person.Field("API key").FillAsync("wrong");
        await person.Button("Sign in").ClickAsync();
        await Expect(person.Field("Your sign-in name")).ToHaveAttributeAsync("aria-invalid", "true");
        await person.Field("Your sign-in name").FillAsync(Person.Name);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Page.GetByText("The key was not accepted.")).ToBeVisibleAsync();
        await Expect(person.Field("API key")).ToHaveAttributeAsync("aria-invalid", "true");
        await person.Field("API key").FillAsync("another");
        await Expect(person.Page.GetByText("The key was not accepted.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_sign_in_that_the_host_no_longer_accepts_leads_back_to_the_sign_in_page_and_says_so()
    {
        await using var person = await fixture.Visitor();
        await person.Context.AddInitScriptAsync($"sessionStorage.setItem('passcode.key', 'of-an-earlier-start'); sessionStorage.setItem('passcode.person', '{Person.Name}');");
        await person.Open("/resets");

        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
        await Expect(person.Page.GetByText("Your previous sign-in is no longer valid.")).ToBeVisibleAsync();
        await person.Field("API key").FillAsync(fixture.Host.ApiKey);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Heading).ToHaveTextAsync("Resets");
        await person.Choose("Sign out");
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
        await Expect(person.Page.GetByText("Your previous sign-in is no longer valid.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_Entra_ID_signs_people_in_its_library_is_loaded_and_no_key_is_asked_for()
    {
        await using var person = await fixture.Visitor();
        await person.Page.RouteAsync("**/api/console/settings", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = $$"""{"signIn":"entra","authority":"https://login.contoso.example/{{Guid.Empty}}","clientId":"{{Guid.Empty}}"}""",
        }));
        await person.Open("/");

        await Expect(person.Button("Sign in with Microsoft")).ToBeVisibleAsync();
        await Expect(person.Field("API key")).ToHaveCountAsync(0);
        await person.Page.AssertAccessible("sign in with Entra ID");
    }
}
