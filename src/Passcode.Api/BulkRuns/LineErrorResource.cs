namespace Passcode.Api.BulkRuns;

/// <summary>An invalid line of an uploaded list.</summary>
/// <param name="Line">The line number, starting at 1.</param>
/// <param name="Text">The beginning of the line.</param>
/// <param name="Problem">The reason why the line is invalid.</param>
public sealed record LineErrorResource(int Line, string Text, string Problem);
