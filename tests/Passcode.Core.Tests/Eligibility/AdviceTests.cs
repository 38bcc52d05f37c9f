using Passcode.Core.Eligibility;

namespace Passcode.Core.Tests.Eligibility;

public sealed class AdviceTests
{
    [Fact]
    public void Every_reason_has_advice_of_its_own()
    {
        var advice = Enum.GetValues<ReasonCode>().Select(Advice.For).ToList();

        Assert.Each(advice, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(advice.Count, advice.Distinct().Count());
    }

    [Fact]
    public void A_value_that_is_no_reason_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => Advice.For((ReasonCode)999));
}
