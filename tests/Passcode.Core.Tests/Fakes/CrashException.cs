namespace Passcode.Core.Tests.Fakes;

/// <summary>The process died here; nothing may catch it and go on.</summary>
public sealed class CrashException : Exception;
