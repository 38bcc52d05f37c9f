using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Resets;

public sealed class WhoAsksTests
{
    private const string Device = """{"device":{"serialNumber":"C1"}}""";
    private const string DeviceAndAda = """{"device":{"serialNumber":"C1"},"requestedBy":"ADA@contoso.example"}""";
    private const string DeviceAndBob = """{"device":{"serialNumber":"C1"},"requestedBy":"bob@contoso.example"}""";

    [Theory]
    [InlineData("ada@contoso.example", Device, "ada@contoso.example")]
    [InlineData("ada@contoso.example", DeviceAndAda, "ada@contoso.example")]
    [InlineData("ada@contoso.example", DeviceAndBob, null)]
    [InlineData(null, Device, null)]
    [InlineData(null, DeviceAndBob, "bob@contoso.example")]
    public async Task A_person_speaks_for_nobody_else_and_an_application_names_the_person(string? caller, string body, string? requestedBy)
    {
        await using var host = await ApiHost.Start(configure: TestCallers.Add);

        var answer = await host.Anonymous.Post("/api/resets", body, TestCallers.As("caller", caller, Roles.ResetRequest));

        Assert.Equal(requestedBy is null ? 400 : 202, answer.Status);
        Assert.Equal(requestedBy, requestedBy is null ? null : answer["requestedBy"]);
        Assert.Equal(requestedBy is null ? ["requestedBy"] : [], requestedBy is null ? answer.Fields : []);
    }

    [Fact]
    public async Task Callers_have_keys_of_their_own()
    {
        await using var host = await ApiHost.Start(configure: TestCallers.Add);

        var one = await host.Anonymous.Post("/api/resets", DeviceAndBob, TestCallers.As("one", null, Roles.ResetRequest), ("Idempotency-Key", "k"));
        var two = await host.Anonymous.Post("/api/resets", DeviceAndBob, TestCallers.As("two", null, Roles.ResetRequest), ("Idempotency-Key", "k"));

        Assert.NotEqual(one["id"], two["id"]);
    }
}
