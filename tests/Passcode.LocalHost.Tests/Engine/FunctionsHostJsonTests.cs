using Passcode.LocalHost.Engine;

namespace Passcode.LocalHost.Tests.Engine;

public sealed class FunctionsHostJsonTests
{
    [Theory]
    [InlineData("""{"$type":"next","phase":"issue"}""", """{"phase":"issue"}""")]
    [InlineData("""[{"$type":"next","phase":"issue"}]""", """{"phase":"issue"}""")]
    [InlineData("""{"at":"2026-11-20T09:00:00.1234567+00:00"}""", """{"at":"2026-11-20T09:00:00.1234567+00:00"}""")]
    [InlineData("\"text\"", "\"text\"")]
    public void An_input_arrives_as_the_Functions_host_hands_it_on(string sent, string received) => Assert.Equal(received, FunctionsHostJson.Input(sent));

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("[null]")]
    public void An_activity_without_an_input_fails(string? input) => Assert.Throws<InvalidOperationException>(() => FunctionsHostJson.Input(input));

    [Theory]
    [InlineData(null, null)]
    [InlineData("null", "null")]
    [InlineData("""{"$type":"end","status":"failed"}""", """{"status":"failed"}""")]
    public void An_output_is_stored_as_the_Functions_host_stores_it(string? sent, string? stored) => Assert.Equal(stored, FunctionsHostJson.Output(sent));
}
