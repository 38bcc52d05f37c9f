using Passcode.Core.Workflows;

namespace Passcode.LocalHost.Tests.Replay;

internal sealed record Word(string Text)
{
    public static Signal<Word> Signal { get; } = new("Word");
}
