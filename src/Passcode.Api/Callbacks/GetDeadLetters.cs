using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class GetDeadLetters
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    [EndpointName("ListDeadLetters"), Tags("Callbacks")]
    [EndpointSummary("List dead letters")]
    [EndpointDescription("Returns events that could not be delivered, newest first. Follow nextLink for more.")]
    [ProducesResponseType<DeadLetterList>(200, Description = "A page of dead letters.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] DeadLetterQuery query,
        HttpRequest http,
        IDeadLetters letters,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var (top, continuation) = (query.Top, query.Continuation);
        var errors = new FieldErrors();
        var size = DefaultSize;
        errors.Require(
            top is null || (int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= LargestSize),
            "top",
            $"top must be a number from 1 to {LargestSize}.");
        errors.Require(
            continuation is null || DeadLetterId.IsWellFormed(continuation), "continuation", "continuation must be copied from nextLink without changes.");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await letters.List(size, continuation, cancellationToken);
        return TypedResults.Json(new DeadLetterList(
            [.. page.Letters.Select(DeadLetterResource.Of)],
            page.Continuation is null ? null : address.Of(http, $"/api/callbacks/dead-letters?top={size}&continuation={page.Continuation}")));
    }
}
