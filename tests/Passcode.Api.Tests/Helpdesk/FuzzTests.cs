using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>
/// Mutated payloads and headers through the whole pipeline: never a 500, never a reset from a delivery that is not proven. 500 a source,
/// or 20,000 with <c>PASSCODE_CAMPAIGN=full</c>.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int MostMutations = 6;

    private static readonly long Deliveries = Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full" ? 20_000 : 500;
    private static readonly int[] Expected = [200, 202, 401, 413, 415, 422];

    private static readonly Gen<Mutation> AnyMutation = Gen.Select(
        Gen.Int[0, Mutator.Kinds - 1], Gen.Int[0, 9999], Gen.Int[0, 9999], (kind, at, pick) => new Mutation(kind, at, pick));

    // Signing after the changes lets them reach the parser; signing before must let none of them through.
    private static readonly Gen<(Mutation[] Mutations, bool IsSignedLast, int Id)> AnyChange =
        Gen.Select(AnyMutation.Array[0, MostMutations], Gen.Bool, Gen.Int[0, 99]);

    public static TheoryData<string> Sources => SampleHelpdesk.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task No_delivery_breaks_anything_and_none_that_is_not_proven_starts_anything(string source)
    {
        await using var host = await HelpdeskHost.Start();
        var statuses = new ConcurrentDictionary<string, int>();

        await AnyChange.SampleAsync(
            async change =>
            {
                var message = Change(source, host.Now, change);
                var before = (host.Api.Orchestrations.Started.Count, host.Api.Resets.Count, host.Api.Keys.Claimed.Count);
                var honest = Sender.Sign(message, host.Now, message.Headers.GetValueOrDefault("webhook-id", ""));
                var isProven = SampleHelpdesk.From(source).IsProven(message, honest);

                var answer = await host.Deliver(message);

                statuses.AddOrUpdate($"{(isProven ? "proven" : "not proven")} {answer.Status}", 1, (_, count) => count + 1);
                Assert.Contains(answer.Status, Expected);
                Assert.Equal(isProven || answer.Status is 413 or 415, answer.Status != 401);
                if (answer.Status != 202)
                {
                    Assert.Equal(before, (host.Api.Orchestrations.Started.Count, host.Api.Resets.Count, host.Api.Keys.Claimed.Count));
                }

                CheckLogs(host);
            },
            iter: Deliveries,
            threads: 1);

        output.WriteLine($"{source}: {statuses.Values.Sum()} deliveries, {host.Api.Resets.Count} resets");
        output.WriteLine(string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        Assert.Contains("proven 202", statuses.Keys);
        Assert.Contains("proven 422", statuses.Keys);
        Assert.Contains("not proven 401", statuses.Keys);
    }

    private static Message Change(string source, DateTimeOffset now, (Mutation[] Mutations, bool IsSignedLast, int Id) change)
    {
        var body = source == "jira" && change.Id % 2 == 0 ? TestData.Payload("jira-automation-custom.json") : null;
        var id = $"delivery-{change.Id}";
        var message = change.Mutations.Aggregate(Sender.Send(source, now, body, id), Mutator.Apply);
        return change.IsSignedLast ? Sender.Sign(message, now, id) : message;
    }

    private static void CheckLogs(HelpdeskHost host)
    {
        while (host.Api.Logs.Entries.TryDequeue(out var line))
        {
            Assert.True(line.Level < LogLevel.Error, line.Text);
            Assert.DoesNotContain(Sender.Secret, line.Text, StringComparison.Ordinal);
        }
    }
}
