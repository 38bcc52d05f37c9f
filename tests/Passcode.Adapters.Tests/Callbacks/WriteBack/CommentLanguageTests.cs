using Passcode.Adapters.Callbacks.WriteBack;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Callbacks.WriteBack;

public sealed class CommentLanguageTests
{
    public static TheoryData<string> Languages => new(CommentLanguage.Names);

    [Fact]
    public void English_and_Swedish_are_there() => Assert.Equal(["en", "sv"], CommentLanguage.Names);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_a_text_for_everything(string name)
    {
        var language = CommentLanguage.Read(name);
        foreach (var status in Enum.GetValues<ResetStatus>().Where(status => ResetEvent.Types.Contains(ResetEvent.TypeOf(status))))
        {
            Assert.Contains("{device}", language.States[status], StringComparison.Ordinal);
        }

        Assert.Each(Enum.GetValues<ResetEffect>(), effect => Assert.Contains("{device}", language.Completed[effect], StringComparison.Ordinal));
        Assert.Contains("{id}", language.Reference, StringComparison.Ordinal);
        Assert.Each(Enum.GetValues<ReasonCode>(), reason => Assert.Equal(3, language.Lines(SampleEvents.From(ResetStatus.Failed, reason: reason).ReadData<ResetEventData>()).Count));
        Assert.Each(Enum.GetValues<WaitReason>(), wait => Assert.Equal(4, language.Lines(SampleEvents.From(ResetStatus.Pending, wait: wait).ReadData<ResetEventData>()).Count));
        Assert.Equal(Enum.GetValues<ReasonCode>().Length, Enum.GetValues<ReasonCode>().Select(reason => language.Lines(SampleEvents.From(ResetStatus.Failed, reason: reason).ReadData<ResetEventData>())[1]).Distinct().Count());
    }

    [Fact]
    public void Swedish_reads_so() => Assert.Equal(
        [
            "Återställning av lösenkod på Adele's <iPhone>: inte bekräftad av enheten i tid.",
            "Enheten bekräftade inte i tid. Se till att den är ansluten: en bekräftelse inom sju dagar slutför fortfarande återställningen.",
            "Referens i Passcode: 0199a",
        ],
        CommentLanguage.Read("sv").Lines(SampleEvents.From(ResetStatus.Expired, reason: ReasonCode.NotConfirmedInTime).ReadData<ResetEventData>()));

    [Theory]
    [InlineData(
        "en",
        "Passcode reset of Adele's <iPhone>: sent. The device confirms when it is online.",
        "The command was sent to Intune. Switch the device on and connect it to a network.",
        "Last check-in of the device with Intune: 2026-11-20 06:00 UTC.",
        "The reset expires if the device does not confirm before 2026-11-21 09:00 UTC.",
        "Passcode reference: 0199a")]
    [InlineData(
        "sv",
        "Återställning av lösenkod på Adele's <iPhone>: skickad. Enheten bekräftar så snart den är ansluten.",
        "Kommandot har skickats till Intune. Slå på enheten och anslut den till ett nätverk.",
        "Enhetens senaste incheckning i Intune: 2026-11-20 06:00 UTC.",
        "Återställningen upphör om enheten inte bekräftar före 2026-11-21 09:00 UTC.",
        "Referens i Passcode: 0199a")]
    public void A_pending_reset_says_what_helps_the_last_check_in_and_the_deadline(string name, params string[] lines) => Assert.Equal(
        lines,
        CommentLanguage.Read(name).Lines(
            SampleEvents.From(ResetStatus.Pending, wait: WaitReason.Device, lastSyncAt: SampleEvents.At.AddHours(-3)).ReadData<ResetEventData>()));

    [Fact]
    public void A_late_confirmation_is_said_to_be_late() =>
        Assert.Contains("The device confirmed after the deadline.", CommentLanguage.Read("en").Lines(SampleEvents.From(late: true).ReadData<ResetEventData>()));

    [Fact]
    public void A_language_without_a_file_is_refused_by_name()
    {
        var options = new TicketCommentsOptions { ["jira"] = new() { User = "bot", Language = "de" } };
        Assert.Equal(
            "jira:Language: must be one of en, sv.", new CommentSettingsValidator([]).Validate(null, options).FailureMessage);
    }
}
