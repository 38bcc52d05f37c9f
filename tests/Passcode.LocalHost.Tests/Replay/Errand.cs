using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core;
using Passcode.Core.Workflows;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

/// <summary>A workflow that uses all that a workflow may use, with the steps it calls; its report outlives processes.</summary>
internal sealed class Errand
{
    public const string Id = "errand";
    public const string Expected = "6: heard 0, heard 1, heard 2";

    private static readonly RetryPolicy Retry = new(5, TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1));
    private static readonly Step<int, int> Double = new("Double", Retry);
    private static readonly Step<int, bool> Call = new("Call", Retry);
    private static readonly Step<string, bool> Tell = new("Tell", Retry);

    private readonly Work _work = new();

    public string? Report { get; private set; }

    public void Configure(IServiceCollection services) => services
        .AddSingleton<IWorkflowDefinition>(_work)
        .AddSingleton(Bind(Double, (_, n) => Task.FromResult(n * 2)))
        .AddSingleton(Bind(Call, async (provider, turn) =>
        {
            await provider.GetRequiredService<IWorkflowClient>().Raise(Answer(turn), Id, new Word($"heard {turn}"), CancellationToken.None);
            return true;
        }))
        .AddSingleton(Bind(Tell, (_, report) =>
        {
            Report = report;
            return Task.FromResult(true);
        }));

    /// <summary>Starts it as a caller does who asks again when there was no answer.</summary>
    public async Task Start(WorkflowHarness harness)
    {
        try
        {
            await harness.Client.Start(_work, Id, new Progress(0, 0, []), CancellationToken.None);
        }
        catch (IOException)
        {
            await harness.Client.Start(_work, Id, new Progress(0, 0, []), CancellationToken.None);
        }
    }

    // A signal of its own for every turn: one that a repeated step raises twice stays in the inbox and does no harm.
    private static Signal<Word> Answer(int turn) => new($"Answer{turn}");

    private static StepBinding Bind<TInput, TOutput>(Step<TInput, TOutput> step, Func<IServiceProvider, TInput, Task<TOutput>> body) =>
        new(step.Name, step.Retry, async (services, json, _) =>
        {
            var output = await body(services, JsonSerializer.Deserialize<TInput>(json, PasscodeJson.Options)!);
            return JsonSerializer.Serialize(output, PasscodeJson.Options);
        });

    private sealed record Progress(int Turn, int Sum, IReadOnlyList<string> Heard);

    private sealed class Work : Workflow<Progress, bool>
    {
        private static readonly Signal<Word> Silence = new("Silence");

        public override string Name => "Errand_v1";

        public override async Task<Turn<Progress, bool>> RunTurn(IWorkflow workflow, Progress state)
        {
            var sum = state.Sum + await workflow.Run(Double, state.Turn);
            await workflow.Run(Call, state.Turn);
            var heard = await workflow.WaitFor(Answer(state.Turn), workflow.UtcNow.AddHours(1));
            var silence = await workflow.WaitFor(Silence, workflow.UtcNow.AddHours(1));
            await workflow.SleepUntil(workflow.UtcNow.AddDays(1));
            var progress = new Progress(state.Turn + 1, sum, [.. state.Heard, silence?.Text ?? heard?.Text ?? "nothing"]);
            return progress.Turn < 3
                ? new Turn<Progress, bool>.Continue(progress)
                : new Turn<Progress, bool>.Done(await workflow.Run(Tell, $"{sum}: {string.Join(", ", progress.Heard)}"));
        }
    }
}
