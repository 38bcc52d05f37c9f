using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetGroups
{
    [EndpointName("FindGroups"), Tags("Bulk runs")]
    [EndpointSummary("Find groups")]
    [EndpointDescription("Returns the Entra groups whose display name starts with a text, with the number of their members, to select or exclude them.")]
    [ProducesResponseType<GroupList>(200, Description = "Up to 20 groups, sorted by name.")]
    [Refuses(ProblemCode.InvalidRequest)]
    [RefusesForGraph]
    public static async Task<IResult> Handle([AsParameters] GroupQuery query, IGroupDirectory directory, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.Require(query.StartsWith is not null, "startsWith", $"startsWith is required: the beginning of the display name.");
        if (errors.Text("startsWith", query.StartsWith, BulkLimits.Name) is not { } prefix)
        {
            return errors.ToProblem();
        }

        var found = await directory.Search(prefix, cancellationToken);
        return found.Succeeded
            ? TypedResults.Json(new GroupList([.. found.Value.Groups.Select(group => new GroupResource(group.Id, group.Name, group.MemberCount ?? 0))], found.Value.HasMore))
            : found.Problem.ToProblem();
    }
}

internal sealed record GroupQuery
{
    [FromQuery(Name = "startsWith"), QueryText("The beginning of the display name, in any case.")]
    public string? StartsWith { get; init; }
}

/// <summary>The groups that were found.</summary>
/// <param name="Value">The groups, at most 20.</param>
/// <param name="HasMore">Whether more groups match. If true, use a longer text.</param>
public sealed record GroupList(IReadOnlyList<GroupResource> Value, bool HasMore);

/// <summary>An Entra group.</summary>
/// <param name="Id">The object ID.</param>
/// <param name="DisplayName">The display name. Names are not always unique.</param>
/// <param name="MemberCount">The number of users, devices and other members, including those of nested groups. Recent changes can be missing.</param>
public sealed record GroupResource(string Id, string DisplayName, int MemberCount);
