using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Groups that all have the same people in them.</summary>
public sealed class InMemoryGroups : IGroupMembers
{
    public HashSet<string> UserIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public GraphProblem? Problem { get; set; }

    public Task<GraphResult<GroupMembers>> Of(string groupId, CancellationToken cancellationToken) => Task.FromResult<GraphResult<GroupMembers>>(
        Problem is not null ? Problem : new GroupMembers(UserIds, new HashSet<string>(), new HashSet<string>()));
}
