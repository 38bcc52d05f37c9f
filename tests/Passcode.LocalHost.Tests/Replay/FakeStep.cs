using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core;
using Passcode.Core.Workflows;

namespace Passcode.LocalHost.Tests.Replay;

/// <summary>A step as a test writes it.</summary>
internal sealed class FakeStep(string name, Func<int, CancellationToken, Task<int>> body, RetryPolicy? retry = null)
{
    public static RetryPolicy ThreeAttempts { get; } = new(3, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1));

    public Step<int, int> Step { get; } = new(name, retry ?? ThreeAttempts);

    /// <summary>The inputs it ran with.</summary>
    public IList<int> Runs { get; } = [];

    public static FakeStep Of(string name, Func<int, int> body) => new(name, (input, _) => Task.FromResult(body(input)));

    public StepBinding Bind() => new(Step.Name, Step.Retry, async (_, json, cancellation) =>
    {
        var input = JsonSerializer.Deserialize<int>(json, PasscodeJson.Options);
        Runs.Add(input);
        return JsonSerializer.Serialize(await body(input, cancellation), PasscodeJson.Options);
    });
}

/// <summary>Registers them.</summary>
internal static class FakeStepServices
{
    public static IServiceCollection Add(this IServiceCollection services, Script script, params FakeStep[] steps)
    {
        services.AddSingleton<IWorkflowDefinition>(script);
        foreach (var step in steps)
        {
            services.AddSingleton(step.Bind());
        }

        return services;
    }
}
