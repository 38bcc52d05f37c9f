using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void One_process_at_a_time_holds_a_folder()
    {
        using (DataFolder.Hold(_folder.File("data")))
        {
            var refusal = Assert.Throws<StartException>(() => DataFolder.Hold(_folder.File("data")));
            Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        }

        DataFolder.Hold(_folder.File("data")).Dispose();
    }

    public void Dispose() => _folder.Dispose();
}
