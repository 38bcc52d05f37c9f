namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The format of a webhook body.</summary>
public enum PayloadFormat
{
    /// <summary>JSON, whatever media type the helpdesk declares.</summary>
    Json,

    /// <summary>A CloudEvent 1.0, in structured or binary mode.</summary>
    CloudEvents,
}
