using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Records;

public sealed class VersionedDocumentUpdatesTests
{
    private readonly FakeVersionedDocuments _documents = new(() => new Crash());

    [Fact]
    public async Task A_change_that_meets_another_is_made_again_to_what_the_other_wrote()
    {
        var seen = new List<string?>();
        var written = await _documents.Update<string>(
            "d",
            async known =>
            {
                seen.Add(known);
                if (seen.Count == 1)
                {
                    await _documents.TrySave("d", "another", null, default);
                }

                return known + " mine";
            },
            default);

        Assert.Equal([null, "another"], seen);
        Assert.Equal(("another mine", "another mine"), (written, (await _documents.Find<string>("d", default))!.Value));
    }

    [Fact]
    public async Task What_is_left_as_it_is_is_not_written()
    {
        _documents.Put("d", "one");
        var version = (await _documents.Find<string>("d", default))!.Version;

        Assert.Null(await _documents.Update<string>("d", _ => (string?)null, default));
        Assert.Equal(version, (await _documents.Find<string>("d", default))!.Version);
    }

    [Fact]
    public async Task A_document_that_Passcode_did_not_write_counts_as_none_and_is_replaced()
    {
        _documents.Forge("d", "forged");

        Assert.Equal("first", await _documents.Update<string>("d", known => known ?? "first", default));
        Assert.Equal(new Versioned<string>("first", "2"), await _documents.Find<string>("d", default));
    }

    [Fact]
    public async Task It_gives_up_when_others_always_write_first()
    {
        var rounds = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _documents.Update<string>(
            "d",
            known =>
            {
                rounds++;
                if (!_documents.Delete("d"))
                {
                    _documents.Put("d", "another");
                }

                return known + " mine";
            },
            default));
        Assert.Equal(100, rounds);
    }
}
