using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Core.Workflows;

/// <summary>A step's name with its body, types erased, for drivers that keep inputs and outputs as JSON.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Retry">The step's policy.</param>
/// <param name="Run">Runs the body on an input in JSON and gives its output in JSON.</param>
public sealed record StepBinding(string Name, RetryPolicy Retry, Func<IServiceProvider, string, CancellationToken, Task<string>> Run)
{
    /// <summary>Binds a step to the body of type <typeparamref name="TBody"/>.</summary>
    public static StepBinding To<TBody, TInput, TOutput>(Step<TInput, TOutput> step)
        where TBody : IStepBody<TInput, TOutput> =>
        new(step.Name, step.Retry, async (services, json, cancellation) =>
        {
            var input = JsonSerializer.Deserialize<TInput>(json, PasscodeJson.Options)!;
            var output = await services.GetRequiredService<TBody>().Run(input, cancellation);
            return JsonSerializer.Serialize(output, PasscodeJson.Options);
        });
}
