using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Tests.Secrets;

public sealed class SecretFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    private string Secret => _folder.File("made/api-key");

    [Fact]
    public async Task A_secret_is_generated_once_and_kept()
    {
        var first = await SecretFile.ReadOrCreate(Secret, SecretFile.RandomKey);
        var second = await SecretFile.ReadOrCreate(Secret, () => throw new InvalidOperationException("There is one."));

        Assert.Equal(40, first.Length);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        await SecretFile.ReadOrCreate(Secret, SecretFile.RandomKey);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Secret) == OwnerOnly);
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_closed_to_them()
    {
        await SecretFile.ReadOrCreate(Secret, SecretFile.RandomKey);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Secret, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            await SecretFile.ReadOrCreate(Secret, SecretFile.RandomKey);
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(Secret));
        }
    }

    [Fact]
    public async Task An_empty_file_is_no_secret()
    {
        await File.WriteAllTextAsync(_folder.File("empty"), "\n");
        Assert.Equal("new", await SecretFile.ReadOrCreate(_folder.File("empty"), () => "new"));
    }

    [Fact]
    public void Operation_keys_are_32_random_bytes() => Assert.Equal(32, Convert.FromBase64String(SecretFile.RandomBytes()).Length);

    public void Dispose() => _folder.Dispose();
}
