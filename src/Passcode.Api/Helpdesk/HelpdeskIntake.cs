using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Helpdesk;

/// <summary>Processes webhooks of helpdesks: first the size, then the signature and its timestamp, then the content. The content is not
/// parsed until the signature is verified.</summary>
internal sealed partial class HelpdeskIntake(
    AcceptDelivery accept,
    DeviceScopes scopes,
    OperationHeaders headers,
    IOptions<HelpdeskOptions> options,
    IOptions<PolicyOptions> policy,
    VerificationFailures failures,
    ILogger<HelpdeskIntake> logger)
{
    public async Task<IResult> Take(HelpdeskSource source, HttpContext http, CancellationToken cancellationToken)
    {
        if (await DeliveryBody.Read(http.Request, cancellationToken) is not { } body)
        {
            return DeliveryProblems.TooLarge;
        }

        if (source.Verifier.Check(http.Request.Headers, body.Span) is not { } verified)
        {
            Log.NotVerified(logger, source.Name);
            await failures.Record(source.Name, cancellationToken);
            http.Response.Headers.WWWAuthenticate = source.Verifier.Challenge;
            return DeliveryProblems.NotVerified;
        }

        if (EncodedBodies.IsCompressed(body.Span))
        {
            return EncodedBodies.Compressed;
        }

        var errors = new FieldErrors();
        if (source.Format == PayloadFormat.CloudEvents && !CloudEvent.IsDeclared(http.Request.Headers))
        {
            return DeliveryProblems.NotACloudEvent;
        }

        var payload = source.Format == PayloadFormat.CloudEvents
            ? errors.CloudEventOf(http.Request.Headers, body, source.Mapping)
            : errors.Payload(body, source.Mapping);
        var reading = payload is { } read ? ParsedDelivery.From(source.Mapping, read, http.Request.Headers, policy.Value) : new ParsedDelivery.Refused(errors);
        return reading switch
        {
            ParsedDelivery.Understood asked => await Accept(source, asked, verified, http, cancellationToken),
            ParsedDelivery.Ignored ignored => Ignore(source, ignored),
            ParsedDelivery.Refused refused => Refuse(source, refused),
            _ => throw new InvalidOperationException("Unsupported result of reading a payload."),
        };
    }

    private async Task<IResult> Accept(
        HelpdeskSource source, ParsedDelivery.Understood asked, VerifiedDelivery verified, HttpContext http, CancellationToken cancellationToken)
    {
        var delivery = new WebhookDelivery(asked.DeliveryId, verified.Fingerprint, options.Value.RememberFor);
        var accepted = await accept.Execute(asked.Request with { Source = source.Name }, new(RequestChannel.Helpdesk, source.Caller, Scopes: scopes.OfSource(source.Name)), delivery, cancellationToken);
        Log.Accepted(logger, source.Name, accepted.Record.Id, accepted.IsReplay);
        if (!accepted.Record.Status.IsTerminal())
        {
            headers.SetAll(http, accepted.Record);
        }

        return TypedResults.Json(DeliveryResource.From(accepted.Record), statusCode: accepted.Record.Status.IsTerminal() ? 200 : 202);
    }

    private Microsoft.AspNetCore.Http.HttpResults.Ok<DeliveryResource> Ignore(HelpdeskSource source, ParsedDelivery.Ignored ignored)
    {
        Log.Ignored(logger, source.Name);
        return TypedResults.Ok(DeliveryResource.Of(ignored));
    }

    private Problem Refuse(HelpdeskSource source, ParsedDelivery.Refused refused)
    {
        Log.NotUnderstood(logger, source.Name);
        return refused.Errors.ToProblem() with { Code = ProblemCode.DeliveryNotUnderstood };
    }

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Information, "A webhook of source {Source} requested reset {ResetId}; duplicate: {IsReplay}")]
        public static partial void Accepted(ILogger logger, string source, string resetId, bool isReplay);

        [LoggerMessage(3202, LogLevel.Information, "A webhook of source {Source} did not match the filter")]
        public static partial void Ignored(ILogger logger, string source);

        [LoggerMessage(3203, LogLevel.Warning, "A webhook of source {Source} has an invalid payload")]
        public static partial void NotUnderstood(ILogger logger, string source);

        [LoggerMessage(3204, LogLevel.Warning, "A webhook of source {Source} could not be verified")]
        public static partial void NotVerified(ILogger logger, string source);
    }
}
