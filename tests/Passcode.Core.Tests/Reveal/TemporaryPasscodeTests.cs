using System.Text.Json;
using Passcode.Core.Reveal;

namespace Passcode.Core.Tests.Reveal;

public sealed class TemporaryPasscodeTests
{
    [Fact]
    public void A_passcode_has_no_text_and_is_gone_once_disposed()
    {
        var passcode = new TemporaryPasscode("\"1234\""u8.ToArray());
        Assert.DoesNotContain("1234", passcode.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", new ShownPasscode(passcode).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", JsonSerializer.Serialize(new ShownPasscode(passcode), PasscodeJson.Options), StringComparison.Ordinal);

        passcode.Dispose();
        Assert.Throws<ObjectDisposedException>(() => PasscodeText.Written(passcode));
    }
}
