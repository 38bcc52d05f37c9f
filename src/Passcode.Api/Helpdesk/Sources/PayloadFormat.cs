namespace Passcode.Api.Helpdesk.Sources;

/// <summary>What a body is.</summary>
public enum PayloadFormat
{
    /// <summary>JSON of the helpdesk's own, whatever media type it declares.</summary>
    Json,

    /// <summary>A CloudEvent 1.0, structured or binary.</summary>
    CloudEvents,
}
