using Microsoft.AspNetCore.Mvc;
using Passcode.Api.Problems;

namespace Passcode.Api.Requests;

/// <summary>The query parameters of a page of any list. A list with other filters, or with pages of other sizes, derives from it.</summary>
internal record PageQuery
{
    [FromQuery(Name = "top"), QueryText("The number of entries per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public virtual string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }

    protected virtual int DefaultSize => 50;

    protected virtual int LargestSize => 200;

    /// <summary>Returns the number of entries on the page; the default if it is not set.</summary>
    public int ReadSize(FieldErrors errors) => errors.Size("top", Top, LargestSize) ?? DefaultSize;
}

/// <summary>Documents the type of a query parameter that is bound as text, so that the handler can report an invalid value by
/// name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryTextAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public Type ReadAs { get; init; } = typeof(string);
}
