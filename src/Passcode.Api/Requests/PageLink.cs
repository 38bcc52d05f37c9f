using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core.Records;

namespace Passcode.Api.Requests;

/// <summary>
/// Links to the next page of any list. The store's own continuation goes out signed together with the path and the filters that it belongs to, so
/// that what comes back is ours, whole, and used with no other list and no other filters.
/// </summary>
internal sealed class PageLink(Signatures signatures, PublicAddress address)
{
    private const string Parameter = "continuation";

    /// <summary>Returns a page of a list with the link to the next one, or the problem of the query.</summary>
    /// <param name="errors">The errors of the filters.</param>
    /// <param name="request">The request for this page.</param>
    /// <param name="query">The page.</param>
    /// <param name="read">Reads a page of a size, from a continuation.</param>
    /// <param name="create">Creates the resource from the items and the link.</param>
    /// <param name="filters">The query parameters that select what is listed. One that is null is not given.</param>
    public async Task<IResult> Respond<T, TList>(
        FieldErrors errors,
        HttpRequest request,
        PageQuery query,
        Func<int, string?, Task<ListPage<T>>> read,
        Func<IReadOnlyList<T>, string?, TList> create,
        params IEnumerable<(string Name, string? Value)> filters)
    {
        var size = query.ReadSize(errors);
        var continuation = Read(errors, request, query.Continuation, filters);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await read(size, continuation);
        return TypedResults.Json(create(page.Items, Next(request, page.Continuation, size, filters)));
    }

    /// <summary>The address of the next page; null at the end.</summary>
    /// <param name="request">The request for this page.</param>
    /// <param name="continuation">What the store ended this page with.</param>
    /// <param name="size">Entries on a page; the next page may have another size.</param>
    /// <param name="filters">The query parameters that select what is listed. One that is null is not given.</param>
    public string? Next(HttpRequest request, string? continuation, int size, params IEnumerable<(string Name, string? Value)> filters)
    {
        if (continuation is null)
        {
            return null;
        }

        var link = new QueryBuilder(filters.Where(filter => filter.Value is not null).Select(filter => KeyValuePair.Create(filter.Name, filter.Value!)))
        {
            { "top", size.ToString(CultureInfo.InvariantCulture) },
            { Parameter, Sign(PurposeOf(request, filters), continuation) },
        };
        return address.For(request, request.Path.ToUriComponent() + link.ToQueryString().ToUriComponent());
    }

    /// <summary>The store's continuation in a link that came back; null when there is none or it is refused.</summary>
    /// <param name="errors">Takes the refusal.</param>
    /// <param name="request">The request for the next page.</param>
    /// <param name="continuation">What came back.</param>
    /// <param name="filters">As for the page that the link was on.</param>
    public string? Read(FieldErrors errors, HttpRequest request, string? continuation, params IEnumerable<(string Name, string? Value)> filters) =>
        continuation is null ? null : Verify(PurposeOf(request, filters), continuation) ?? errors.Refuse(
            Parameter, $"{Parameter} must be taken from nextLink as it is, with the same filters. Begin again without it.");

    private string Sign(string purpose, string continuation)
    {
        var content = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. signatures.Sign(purpose, content), .. content]);
    }

    private string? Verify(string purpose, string continuation)
    {
        if (!Base64Url.IsValid(continuation))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(continuation).AsSpan();
        return bytes.Length > Signatures.Length && signatures.Verify(purpose, bytes[Signatures.Length..], bytes[..Signatures.Length])
            ? Encoding.UTF8.GetString(bytes[Signatures.Length..])
            : null;
    }

    // Routes take any case, and a slash at the end.
    private static string PurposeOf(HttpRequest request, IEnumerable<(string Name, string? Value)> filters) => "list " + JsonSerializer.Serialize(
        filters.Where(filter => filter.Value is not null).Select(filter => $"{filter.Name}={filter.Value}").Prepend(request.Path.Value!.TrimEnd('/').ToUpperInvariant()));
}
