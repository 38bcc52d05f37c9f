using System.Text.Json;

namespace Passcode.Core.Callbacks;

/// <summary>
/// An event for receivers, such as a reset that entered a state. Its owner creates it, with an id that follows from what happened: an event
/// that is published again after a crash is the same event.
/// </summary>
/// <param name="Id">CloudEvents' <c>id</c> and Standard Webhooks' <c>webhook-id</c>.</param>
/// <param name="Type">CloudEvents' <c>type</c>, such as <c>passcode.reset.completed</c>.</param>
/// <param name="Subject">The id of the reset or the bulk run.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">What happened, as JSON text: a delivery that takes a day still shows the state of that moment, digit by digit.</param>
public sealed record CallbackEvent(string Id, string Type, string Subject, DateTimeOffset Time, string Data)
{
    /// <summary>An event with data of its owner.</summary>
    public static CallbackEvent Create<TData>(string id, string type, string subject, DateTimeOffset time, TData data) =>
        new(id, type, subject, time, JsonSerializer.Serialize(data, PasscodeJson.Options));

    /// <summary>The data, as its owner wrote it.</summary>
    public TData ReadData<TData>() => JsonSerializer.Deserialize<TData>(Data, PasscodeJson.Options)!;
}
