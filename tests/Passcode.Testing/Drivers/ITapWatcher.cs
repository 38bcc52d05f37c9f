namespace Passcode.Testing.Drivers;

/// <summary>Watches the calls that pass a <see cref="Tap"/>.</summary>
public interface ITapWatcher
{
    /// <summary>A call has arrived and was not passed on.</summary>
    /// <returns>The number it is told of by; null to break its connection instead of passing it on.</returns>
    int? Arrived(TapCall call);

    /// <summary>A call was answered and the answer was not passed back.</summary>
    /// <returns>False to break its connection instead of passing the answer back.</returns>
    bool Answered(int number, TapCall call, ReadOnlyMemory<byte> answer);
}
