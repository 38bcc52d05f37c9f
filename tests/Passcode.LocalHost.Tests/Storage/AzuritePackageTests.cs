using System.Text.Json;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Storage;

public sealed class AzuritePackageTests
{
    // What another user can leave in the temporary folder, or in a folder that the host is started in.
    [Fact]
    public async Task Nothing_runs_that_another_user_left_in_the_temporary_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the temporary folder belongs to the user
        }

        await using var folder = new TemporaryFolder();
        var (shared, data, ran) = (folder.File("shared"), folder.File("data"), folder.File("ran"));
        foreach (var place in (string[])[shared, data])
        {
            Plant(place, ran);
        }

        File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var settings = new HostSettings(new Uri("http://127.0.0.1:1"), null, "a-key-for-these-tests", HostSettings.Hasty)
            .With("TMPDIR", shared)
            .With("PATH", $".:node_modules/.bin:{Environment.GetEnvironmentVariable("PATH")}")
            .With("XDG_DATA_HOME", folder.File("home"));

        await using (await HostProcess.Start(settings, data))
        {
            Assert.False(File.Exists(ran));
        }

        Assert.NotEmpty(Directory.GetFiles(folder.File("home"), "azurite.js", SearchOption.AllDirectories));
    }

    [Fact]
    public void Every_package_has_its_hash_and_no_registry()
    {
        var packages = JsonDocument.Parse(Repository.Read("src/Passcode.LocalHost/Storage/Azurite/package-lock.json")).RootElement.GetProperty("packages")
            .EnumerateObject().Where(package => package.Name.Length > 0).ToList();

        Assert.Contains(packages, package => package.Name == "node_modules/azurite");
        Assert.Each(packages, package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(packages, package => package.Value.TryGetProperty("resolved", out _));
    }

    [Fact]
    public async Task A_package_is_not_installed_in_a_folder_that_others_can_write_to()
    {
        await using var folder = new TemporaryFolder();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);

            await Assert.ThrowsAsync<Passcode.LocalHost.Hosting.StartException>(() => AzuritePackage.Script(folder.Path, CancellationToken.None));
        }
    }

    private static void Plant(string folder, string ran)
    {
        var script = $"#!/bin/sh\ntouch '{ran}'\n";
        var package = Path.Combine(folder, "node_modules", "azurite");
        Write(Path.Combine(package, "package.json"), """{ "name": "azurite", "version": "3.35.0", "bin": { "azurite": "dist/src/azurite.js" } }""");
        Write(Path.Combine(package, "dist", "src", "azurite.js"), $"require('fs').writeFileSync('{ran}', '');");
        Write(Path.Combine(folder, ".npmrc"), $"script-shell={Path.Combine(folder, "node")}\nregistry=http://127.0.0.1:1/\nnode-options=--require {package}/dist/src/azurite.js\n");
        foreach (var name in (string[])["node", "npm", "npx", "node_modules/.bin/node", "node_modules/.bin/npm", "node_modules/.bin/npx"])
        {
            Write(Path.Combine(folder, name), script);
        }
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }
}
