using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>A reset that is run in several ways: with crashes, with faults of the task hub, and with its history recorded.</summary>
/// <param name="Prepare">Sets up the tenant and the policy.</param>
/// <param name="Act">What somebody else does while the reset waits, again and again until there is an answer; null for nothing.</param>
internal sealed record ResetScenario(Action<World> Prepare, Func<IServiceProvider, string, Task>? Act = null)
{
    public static IReadOnlyDictionary<string, ResetScenario> All { get; } = new Dictionary<string, ResetScenario>(StringComparer.Ordinal)
    {
        ["an iPhone that confirms"] = new(world => world.Tenant.Add(Sample.IPhone())),
        ["a work profile that confirms"] = new(world => world.Tenant.Add(Sample.WorkProfile())),
        ["a device that refuses"] = new(world =>
        {
            world.Tenant.Add(Sample.WorkProfile());
            world.Tenant.Answer = ActionState.NotSupported;
        }),
        ["a device that never answers"] = new(world =>
        {
            world.Tenant.Add(Sample.IPhone());
            world.Tenant.ConfirmsAfter = null;
        }),
        ["a laptop"] = new(world => world.Tenant.Add(Sample.Laptop())),
        ["an unknown device"] = new(_ => { }),
        ["an executed command whose answer is lost"] = new(world =>
        {
            world.Tenant.Add(Sample.WorkProfile());
            world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted: true);
        }),
        ["a lost command"] = new(world =>
        {
            world.Tenant.Add(Sample.WorkProfile());
            world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        }),
        ["a throttled tenant"] = new(world =>
        {
            world.Tenant.Add(Sample.IPhone());
            world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to"));
            world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to"));
        }),
        ["a protected device that is approved"] = new(world => world.Protect(), (services, id) => Decide(services, id, ApprovalDecision.Approve)),
        ["a protected device that is rejected"] = new(world => world.Protect(), (services, id) => Decide(services, id, ApprovalDecision.Reject)),
        ["a protected device whose reset is cancelled"] = new(
            world => world.Protect(), (services, id) => services.GetRequiredService<CancelReset>().Execute(id, "agent", default)),
        ["a protected device on which nobody decides"] = new(world => world.Protect()),
        ["a protected device that is refused"] = new(world => world.Protect("refuse")),
        ["an approver who asked"] = new(
            world => world.Protect(),
            (services, id) => Decide(services, id, ApprovalDecision.Approve, World.Boss with { Names = ["Agent+1@contoso.example"] })),
        ["an emergency stop that is lifted"] = new(
            world =>
            {
                world.Tenant.Add(Sample.IPhone());
                world.Documents.Put("emergencyStop", new EmergencyStopState(1, true, world.Time.GetUtcNow(), "boss", "told to"));
            },
            (services, _) => services.GetRequiredService<EmergencyStop>().Set(false, "boss", "over", default)),
    };

    private static Task<DecisionResult<PasscodeReset>> Decide(IServiceProvider services, string id, ApprovalDecision decision, Approver? approver = null) =>
        services.GetRequiredService<DecideReset>().Execute(id, decision, null, null, approver ?? World.Boss, default);
}
