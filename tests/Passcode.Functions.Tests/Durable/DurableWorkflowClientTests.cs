using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Moq;
using Passcode.Core.Workflows;
using Passcode.Functions.Durable;
using OrchestrationAlreadyExistsException = DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException;

namespace Passcode.Functions.Tests.Durable;

public sealed class DurableWorkflowClientTests
{
    private static readonly Script Workflow = new((_, _) => throw new InvalidOperationException("Nobody runs it here."));

    private readonly Mock<DurableTaskClient> _hub = new("hub");
    private readonly DurableWorkflowClient _client;

    public DurableWorkflowClientTests() => _client = new DurableWorkflowClient(new TaskHub { Client = _hub.Object });

    [Fact]
    public async Task An_instance_is_started_under_its_id_and_never_in_place_of_an_unfinished_one()
    {
        await _client.Start(Workflow, "a", new Word("begin"), default);

        var call = Assert.Single(_hub.Invocations);
        var options = Assert.IsType<StartOrchestrationOptions>(call.Arguments[2]);
        Assert.Equal("Script_v1", ((TaskName)call.Arguments[0]!).Name);
        Assert.Equal("""{"text":"begin"}""", call.Arguments[1]!.ToString());
        Assert.Equal("a", options.InstanceId);
        Assert.Equal(["Pending", "Running", "Suspended"], options.DedupeStatuses!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task To_start_what_is_running_does_nothing()
    {
        Starting().ThrowsAsync(new OrchestrationAlreadyExistsException("a"));

        await _client.Start(Workflow, "a", new Word("begin"), default);
    }

    [Fact]
    public async Task A_start_that_failed_is_known_to_the_caller()
    {
        Starting().ThrowsAsync(new RpcException(new Status(StatusCode.Unavailable, "")));

        await Assert.ThrowsAsync<RpcException>(() => _client.Start(Workflow, "a", new Word("begin"), default));
    }

    [Fact]
    public async Task A_signal_is_an_event_of_its_name()
    {
        await _client.Raise(Word.Signal, "a", new Word("hello"), default);

        var call = Assert.Single(_hub.Invocations);
        Assert.Equal(("a", "Word", """{"text":"hello"}"""), (call.Arguments[0], call.Arguments[1], call.Arguments[2]!.ToString()));
    }

    [Theory]
    [InlineData(StatusCode.NotFound, null, false)]
    [InlineData(StatusCode.FailedPrecondition, OrchestrationRuntimeStatus.Completed, false)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Terminated, false)]
    [InlineData(StatusCode.Unknown, null, false)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Running, true)]
    [InlineData(StatusCode.Unavailable, OrchestrationRuntimeStatus.Suspended, true)]
    public async Task A_refused_signal_is_a_fault_only_where_somebody_could_have_received_it(
        StatusCode refusal, OrchestrationRuntimeStatus? status, bool isFault)
    {
        _hub.Setup(hub => hub.RaiseEventAsync("a", "Word", It.IsAny<object?>(), default)).ThrowsAsync(new RpcException(new Status(refusal, "")));
        _hub.Setup(hub => hub.GetInstanceAsync("a", It.IsAny<CancellationToken>()))
            .ReturnsAsync(status is { } known ? new OrchestrationMetadata("Script_v1", "a") { RuntimeStatus = known } : null);

        var raise = () => _client.Raise(Word.Signal, "a", new Word("hello"), default);

        Assert.Equal(isFault, await Record.ExceptionAsync(raise) is RpcException);
    }

    private Moq.Language.Flow.ISetup<DurableTaskClient, Task<string>> Starting() =>
        _hub.Setup(hub => hub.ScheduleNewOrchestrationInstanceAsync(
            It.IsAny<TaskName>(), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), It.IsAny<CancellationToken>()));
}
