using System.Diagnostics;
using Passcode.LocalHost.Hosting;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Tests.Secrets;

public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = Readable | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TemporaryFolder _folder = new();

    private string Place => _folder.File("own");

    [Fact]
    public void Only_its_owner_can_open_a_folder_that_is_created()
    {
        Assert.Equal(Place, PrivateFolder.Ensure(Place));
        Assert.Equal(Place, PrivateFolder.Ensure(Place));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Place) == OwnerOnly);
    }

    [Theory]
    [InlineData(Readable)]
    [InlineData(Writable)]
    [InlineData(OwnerOnly | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute)]
    public void Nothing_runs_in_a_folder_that_others_can_open(UnixFileMode mode) => OnUnix(() =>
    {
        Create(mode);

        Assert.Contains(Place, Assert.Throws<StartException>(() => PrivateFolder.Ensure(Place)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_data_folder_that_others_can_read_is_closed_to_them() => OnUnix(() =>
    {
        Create(Readable);

        PrivateFolder.Close(Place);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Place) == OwnerOnly);
    });

    [Fact]
    public void A_data_folder_that_everyone_can_write_to_is_refused() => OnUnix(() =>
    {
        Create(Writable);

        Assert.Contains("chmod 700", Assert.Throws<StartException>(() => PrivateFolder.Close(Place)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_folder_of_another_user_is_refused() => OnUnix(() =>
    {
        var foreign = "/usr"; // of root
        if (Environment.IsPrivilegedProcess)
        {
            Create(OwnerOnly);
            Process.Start("/bin/chown", ["65534", Place]).WaitForExit();
            foreign = Place;
        }

        Assert.Throws<StartException>(() => PrivateFolder.Ensure(foreign));
        Assert.Throws<StartException>(() => PrivateFolder.Close(foreign));
    });

    [Fact]
    public void A_link_is_refused() => OnUnix(() =>
    {
        Directory.CreateSymbolicLink(Place, Directory.CreateDirectory(_folder.File("elsewhere")).FullName);

        Assert.Throws<StartException>(() => PrivateFolder.Ensure(Place));
        Assert.Throws<StartException>(() => PrivateFolder.Close(Place + "/"));
    });

    public void Dispose() => _folder.Dispose();

    private void Create(UnixFileMode mode)
    {
        Directory.CreateDirectory(Place);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Place, mode);
        }
    }

    private static void OnUnix(Action test)
    {
        if (!OperatingSystem.IsWindows())
        {
            test();
        }
    }
}
