using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;

namespace Passcode.Api.BulkRuns;

/// <summary>Links to the next page of runs, and of a run's devices. A continuation is used with its own listing and filter only.</summary>
public sealed class BulkPageLink(SignedContinuation continuations, PublicAddress address)
{
    /// <summary>The address of the next page; null at the end.</summary>
    /// <param name="request">The request for this page.</param>
    /// <param name="filter">The filter's name and value; null without one.</param>
    /// <param name="size">Entries on a page.</param>
    /// <param name="continuation">What this page ended with.</param>
    public string? Next(HttpRequest request, (string Name, string Value)? filter, int size, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (continuation is null)
        {
            return null;
        }

        var link = new QueryBuilder();
        if (filter is var (name, value))
        {
            link.Add(name, value);
        }

        link.Add("top", size.ToString(CultureInfo.InvariantCulture));
        link.Add("continuation", continuations.Sign(PurposeOf(request, filter), continuation));
        return address.Of(request, request.Path.ToUriComponent() + link.ToQueryString().ToUriComponent());
    }

    /// <summary>The store's continuation in a link that came back; null when there is none or it is not ours.</summary>
    public string? Read(FieldErrors errors, HttpRequest request, (string Name, string Value)? filter, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return continuations.Read(errors, PurposeOf(request, filter), continuation);
    }

    // No filter's value has a space.
    private static string PurposeOf(HttpRequest request, (string Name, string Value)? filter) =>
        $"page {request.Path.Value!.TrimEnd('/').ToUpperInvariant()} {filter?.Value}";
}
