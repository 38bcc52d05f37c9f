using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;

namespace Passcode.Api.BulkRuns;

/// <summary>Builds and reads links to the next page of bulk runs, or of the devices of one. A continuation token is valid only for its own
/// list and filter.</summary>
public sealed class BulkPageLink(SignedContinuation continuations, PublicAddress address)
{
    /// <summary>Returns the address of the next page; null on the last page.</summary>
    /// <param name="request">The request for the current page.</param>
    /// <param name="filter">The name and value of the filter; null without a filter.</param>
    /// <param name="size">The number of entries per page.</param>
    /// <param name="continuation">The continuation token at the end of the current page.</param>
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

    /// <summary>Returns the continuation token of the store; null if it is absent or invalid.</summary>
    public string? Read(FieldErrors errors, HttpRequest request, (string Name, string Value)? filter, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return continuations.Read(errors, PurposeOf(request, filter), continuation);
    }

    // The values of filters contain no spaces.
    private static string PurposeOf(HttpRequest request, (string Name, string Value)? filter) =>
        $"page {request.Path.Value!.TrimEnd('/').ToUpperInvariant()} {filter?.Value}";
}
