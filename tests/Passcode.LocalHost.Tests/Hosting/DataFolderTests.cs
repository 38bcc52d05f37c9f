using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void One_process_at_a_time_holds_a_folder()
    {
        using (DataFolder.Lock(_folder.File("data")))
        {
            var refusal = Assert.Throws<StartException>(() => DataFolder.Lock(_folder.File("data")));
            Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        }

        DataFolder.Lock(_folder.File("data")).Dispose();
    }

    [Fact]
    public void The_worker_keeps_its_id()
    {
        var id = WorkerId();

        Assert.Equal(32, id.Length);
        Assert.Equal(id, WorkerId());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public void What_a_death_left_of_the_first_write_is_not_taken_as_the_id(string written)
    {
        Directory.CreateDirectory(_folder.File("data"));
        File.WriteAllText(Path.Combine(_folder.File("data"), "worker-id"), written);
        var id = WorkerId();

        Assert.Equal(32, id.Length);
        Assert.Equal(id, WorkerId());
    }

    private string WorkerId()
    {
        using var folder = DataFolder.Lock(_folder.File("data"));
        return folder.WorkerId;
    }

    public void Dispose() => _folder.Dispose();
}
