namespace Passcode.Core.Pacing;

/// <summary>Requests that were sent together.</summary>
/// <param name="Id">Tells it from others.</param>
/// <param name="Count">How many.</param>
/// <param name="Until">When Graph had counted them at the latest: the answer's time, or until then the send's time limit.</param>
public sealed record BudgetSend(string Id, int Count, DateTimeOffset Until);
