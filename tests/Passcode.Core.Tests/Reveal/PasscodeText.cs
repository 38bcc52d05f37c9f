using System.Buffers;
using System.Text;
using System.Text.Json;
using Passcode.Core.Reveal;

namespace Passcode.Core.Tests.Reveal;

internal static class PasscodeText
{
    /// <summary>What a caller reads.</summary>
    public static string Written(TemporaryPasscode passcode)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            passcode.WriteTo(json);
        }

        return JsonSerializer.Deserialize<string>(Encoding.UTF8.GetString(buffer.WrittenSpan))!;
    }
}
