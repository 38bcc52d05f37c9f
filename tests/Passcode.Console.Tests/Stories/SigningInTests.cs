namespace Passcode.Console.Tests.Stories;

[Collection(OneStage.Name)]
public sealed class SigningInTests(Stage stage)
{
    [Fact]
    public async Task The_printed_key_and_a_name_sign_in_and_stay_for_the_tab()
    {
        await using var person = await stage.Visitor();
        await person.Open("/resets");
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");

        await person.Field("API key").FillAsync(stage.Host.ApiKey);
        await person.Field("Your sign-in name").FillAsync(Person.Name);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Heading).ToHaveTextAsync("Resets"); // where they wanted to go
        await person.Page.ReloadAsync();
        await Expect(person.Heading).ToHaveTextAsync("Resets");
        await person.Button("Sign out").ClickAsync();
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
        await person.Page.ReloadAsync();
        await Expect(person.Heading).ToHaveTextAsync("Sign in to Passcode");
    }

    [Fact]
    public async Task A_wrong_key_and_an_empty_name_are_said_where_they_are()
    {
        await using var person = await stage.Visitor();
        await person.Open("/");

        await person.Field("API key").FillAsync("wrong");
        await person.Button("Sign in").ClickAsync();
        await Expect(person.Field("Your sign-in name")).ToHaveAttributeAsync("aria-invalid", "true");
        await person.Field("Your sign-in name").FillAsync(Person.Name);
        await person.Button("Sign in").ClickAsync();

        await Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the key is wrong");
    }
}
