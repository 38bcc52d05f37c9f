namespace Passcode.Api.BulkRuns;

/// <summary>A line of an uploaded list that names no device.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">How the line begins.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record LineErrorResource(int Line, string Text, string Problem);
