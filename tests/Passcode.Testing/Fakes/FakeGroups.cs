using System.Collections.Concurrent;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Testing.Fakes;

/// <summary>Groups in memory. A group that nobody made does not exist.</summary>
internal sealed class FakeGroups(Func<Crash> crash) : IGroupMembers
{
    /// <summary>The group that the tests protect.</summary>
    public const string Executives = "90000000-0000-4000-8000-000000000010";

    /// <summary>Whose devices are protected.</summary>
    public const string Vera = "a0000000-0000-4000-8000-000000000003";

    private readonly ConcurrentQueue<GraphProblem> _problems = new();

    public ConcurrentDictionary<string, GroupMembers> Groups { get; } = new();

    /// <summary>What Graph answers instead.</summary>
    public GraphProblem? Problem { get; set; }

    public int Reads { get; private set; }

    /// <summary>What to wait for before a reading ends.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public static GroupMembers Members(IEnumerable<string> users, params string[] devices) =>
        new(users, [], devices);

    public void Fail(params GraphProblem[] problems) => Array.ForEach(problems, _problems.Enqueue);

    public async Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken)
    {
        await Gate;
        return await crash().Around(() =>
        {
            Reads++;
            return (_problems.TryDequeue(out var problem) ? problem : Problem) is { } failure ? failure
                : Groups.TryGetValue(groupId, out var members) ? members
                : (GraphResult<GroupMembers>)new GraphProblem(GraphFault.NotFound, "no such group");
        });
    }
}
