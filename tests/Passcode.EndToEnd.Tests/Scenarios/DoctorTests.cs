using System.Diagnostics;
using System.Text.RegularExpressions;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Storage;

namespace Passcode.EndToEnd.Tests.Scenarios;

public sealed class DoctorTests
{
    [Fact]
    public async Task The_doctor_says_of_the_simulated_tenant_what_the_page_shows_and_nothing_personal()
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(AzuriteProcess).Assembly.Location, "--doctor"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(), // no settings file of the developer's
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output);
        var shown = Regex.Match(Repository.Read("docs", "deploy.md"), "```text\n(unknown  .+?)\n…\n```", RegexOptions.Singleline).Groups[1].Value.Split('\n');
        Assert.Each(shown, line => Assert.Contains(line + "\n", output, StringComparison.Ordinal));
        Assert.Each([SampleTenant.Ada.UserPrincipalName, SampleTenant.IPhone.Name, SampleTenant.IPhone.SerialNumber], secret =>
            Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
    }
}
