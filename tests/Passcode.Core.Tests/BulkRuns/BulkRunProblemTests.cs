using Passcode.Core.BulkRuns;

namespace Passcode.Core.Tests.BulkRuns;

public sealed class BulkRunProblemTests
{
    public static TheoryData<FormattableString> Problems =>
    [
        BulkRunProblem.TooLarge(1000, "raise maxTargets"),
        BulkRunProblem.Unreadable("Graph rejected it: 400 (x.y). Nothing was sent."),
        BulkRunProblem.NotAccepted("019ca9450a0070679adc3045e98b9ad0"),
        BulkRunProblem.MemberUnreadable("user {0}", "404\ncould not be read: twice"),
    ];

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_stored_text_has_its_values_again(FormattableString problem)
    {
        var read = BulkRunProblem.Read(FormattableString.Invariant(problem));

        Assert.Equal(problem.Format, read.Format);
        Assert.Equal(problem.GetArguments().Select(value => $"{value}"), read.GetArguments());
    }

    [Theory]
    [InlineData("The selection contains no devices. Check it in the Intune admin center.")]
    [InlineData("Before: The selection could not be read: x Nothing was sent.")]
    [InlineData("{0}")]
    public void Any_other_text_stays_as_it_is(string stored) => Assert.Equal(stored, FormattableString.Invariant(BulkRunProblem.Read(stored)));
}
