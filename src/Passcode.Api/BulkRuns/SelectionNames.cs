using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>Finds the groups and categories that a request names. A name that fits none or several is refused: nobody else chooses what is reset.</summary>
internal sealed class SelectionNames(IGroupDirectory directory)
{
    /// <summary>Returns the request with the IDs of its groups and the name of its category.</summary>
    /// <param name="request">The request, whose selection has what the body has.</param>
    /// <param name="body">The body of the selection.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<(BulkRequest? Request, Problem? Problem)> Resolve(BulkRequest request, SelectionBody body, CancellationToken cancellationToken)
    {
        if (request.Selection is BulkSelection.Category { Name: var category })
        {
            var (name, problem) = await FindCategory(category, byId: body.CategoryId is not null, cancellationToken);
            if (name is null)
            {
                return (null, problem);
            }

            request = request with { Selection = new BulkSelection.Category(name) };
        }

        if (body.GroupName is { } groupName)
        {
            var (id, problem) = await FindGroup(groupName, cancellationToken);
            if (id is null)
            {
                return (null, problem);
            }

            request = request with { Selection = new BulkSelection.Group(id) };
        }

        var excluded = new List<string>();
        foreach (var group in request.ExcludeGroupIds ?? [])
        {
            var (id, problem) = await FindGroup(group, cancellationToken);
            if (id is null)
            {
                return (null, problem);
            }

            excluded.Add(id);
        }

        return (excluded.Count == 0 ? request : request with { ExcludeGroupIds = [.. excluded.Distinct(StringComparer.Ordinal)] }, null);
    }

    private async Task<(string? Id, Problem? Problem)> FindGroup(string idOrName, CancellationToken cancellationToken)
    {
        var found = await directory.Find(idOrName, cancellationToken);
        return found switch
        {
            { Succeeded: false } => (null, found.Problem.ToProblem()),
            { Value: [var group] } => (group.Id.ToLowerInvariant(), null),
            { Value: [] } => (null, BulkRunProblems.GroupNotFound(idOrName)),
            { Value: var several } => (null, new Problem(
                ProblemCode.BulkNameAmbiguous,
                $"Entra ID has several groups {idOrName}, such as {string.Join(" and ", several.Take(2).Select(group => group.Id))}. Specify the object ID of the group.")),
        };
    }

    private async Task<(string? Name, Problem? Problem)> FindCategory(string idOrName, bool byId, CancellationToken cancellationToken)
    {
        var all = await directory.Categories(cancellationToken);
        return !all.Succeeded ? (null, all.Problem.ToProblem())
            : all.Value.FirstOrDefault(category => (byId ? category.Id : category.Name).Equals(idOrName, StringComparison.OrdinalIgnoreCase)) is not { } found
                ? (null, new Problem(ProblemCode.BulkCategoryNotFound, $"Intune has no device category {idOrName}. List the device categories to find it."))
            : all.Value.Count(category => category.Name.Equals(found.Name, StringComparison.OrdinalIgnoreCase)) > 1
                ? (null, new Problem(ProblemCode.BulkNameAmbiguous, $"Intune has several device categories {found.Name}, and its devices contain only the name. Rename one, or select a group."))
            : (found.Name, null);
    }
}
