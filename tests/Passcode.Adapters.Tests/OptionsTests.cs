using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Graph;
using Passcode.Core;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests;

public sealed class OptionsTests
{
    private const string Connection = "Passcode:Storage:ConnectionString=UseDevelopmentStorage=true";
    private const string RecordKey = "Passcode:Records:SigningKeys:0=mB3f3uQv0cV6V1mVxgkB3nqGm0m8wq8J5rJ1Q0b2l3s=";

    [Theory]
    [InlineData("Passcode:Graph:Credential=managedIdentity")]
    [InlineData("Passcode:Graph:Credential=none", "Passcode:Graph:BaseUrl=http://127.0.0.1:5000")]
    [InlineData("Passcode:Graph:Credential=none", "Passcode:Graph:BaseUrl=http://[::1]:5000/")]
    [InlineData("Passcode:Graph:Credential=azureCli", "Passcode:Graph:BaseUrl=https://dod-graph.microsoft.us/", "Passcode:Graph:Cloud=usGovDod")]
    [InlineData("Passcode:Graph:Credential=azureCli", "Passcode:Graph:BaseUrl=https://microsoftgraph.chinacloudapi.cn")]
    [InlineData("Passcode:Graph:Credential=clientSecret", "Passcode:Graph:TenantId=t", "Passcode:Graph:ClientId=c", "Passcode:Graph:ClientSecret=s")]
    public void These_settings_are_complete(params string[] settings) => Assert.Empty(Errors([.. settings, Connection]));

    [Theory]
    [InlineData("Passcode:Graph:Credential=none", "Passcode:Graph:Credential: can be none only")]
    [InlineData("Passcode:Graph:BaseUrl=graph.example", "Passcode:Graph:BaseUrl: must be https://graph.microsoft.com, https://graph.microsoft.us")]
    [InlineData("Passcode:Graph:BaseUrl=https://proxy.example", "Passcode:Graph:BaseUrl: must be")] // it would receive the access token
    [InlineData("Passcode:Graph:BaseUrl=http://graph.microsoft.com", "Passcode:Graph:BaseUrl: must be")]
    [InlineData("Passcode:Graph:BaseUrl=https://graph.microsoft.com.attacker.example", "Passcode:Graph:BaseUrl: must be")]
    [InlineData("Passcode:Graph:BaseUrl=https://graph.microsoft.com:8443", "Passcode:Graph:BaseUrl: must be")]
    [InlineData("Passcode:Graph:BaseUrl=https://graph.microsoft.com@attacker.example", "Passcode:Graph:BaseUrl: must be")]
    [InlineData("Passcode:Graph:BaseUrl=https://attacker.example/graph.microsoft.com", "Passcode:Graph:BaseUrl: must be")]
    [InlineData("Passcode:Graph:RequestTimeout=00:10:00", "Passcode:Graph:RequestTimeout")]
    [InlineData("Passcode:Graph:Cloud=moon", "Passcode:Graph:Cloud")]
    [InlineData("Passcode:Graph:Tenant=t", "Tenant")]
    [InlineData("Passcode:Storage:TableServiceUri=https://a.table.core.windows.net", "Passcode:Storage:ConnectionString: or TableServiceUri is required, but not both")]
    [InlineData("Passcode:Storage:ConnectionString=nonsense", "Passcode:Storage:ConnectionString: is not a valid storage connection string")]
    [InlineData("Passcode:Records:SigningKeys:0=", "Passcode:Records:SigningKeys:0: must be base64 of at least 32 bytes")]
    [InlineData("Passcode:Records:SigningKeys:1=c2hvcnQ=", "Passcode:Records:SigningKeys:1: must be base64 of at least 32 bytes")]
    [InlineData("Passcode:Storage:TablePrefix=no-dash", "Passcode:Storage:TablePrefix: must be a letter, followed by up to 19")]
    public void This_setting_is_named_as_wrong(string setting, string error) =>
        Assert.Contains(Errors([Connection, setting]), failure => failure.Contains(error, StringComparison.Ordinal));

    [Fact]
    public void The_blob_service_is_required_with_the_table_service() => Assert.StartsWith(
        "Passcode:Storage:BlobServiceUri: must be an https address, as TableServiceUri is set.",
        Assert.Single(Errors(["Passcode:Graph:Credential=managedIdentity", "Passcode:Storage:TableServiceUri=https://a.table.core.windows.net"])),
        StringComparison.Ordinal);

    [Fact]
    public void All_that_is_missing_is_named_at_once() => Assert.Equal(
        [
            "Passcode:Graph:TenantId: is required if Credential is clientCertificate.",
            "Passcode:Graph:ClientId: is required if Credential is clientCertificate.",
            "Passcode:Graph:CertificatePath: is the path of a file that does not exist. It is '/nowhere.pem'.",
            "Passcode:Storage:ConnectionString: or TableServiceUri is required, but not both.",
        ],
        Errors(["Passcode:Graph:Credential=clientCertificate", "Passcode:Graph:CertificatePath=/nowhere.pem"]));

    [Theory]
    [InlineData(GraphCloud.Global, "https://login.microsoftonline.com/", "https://graph.microsoft.com/")]
    [InlineData(GraphCloud.UsGov, "https://login.microsoftonline.us/", "https://graph.microsoft.us/")]
    [InlineData(GraphCloud.UsGovDod, "https://login.microsoftonline.us/", "https://dod-graph.microsoft.us/")]
    [InlineData(GraphCloud.China, "https://login.chinacloudapi.cn/", "https://microsoftgraph.chinacloudapi.cn/")]
    public void Each_cloud_has_its_addresses(GraphCloud cloud, string authority, string root)
    {
        Assert.Equal(authority, cloud.Authority().AbsoluteUri);
        Assert.Equal(root, cloud.Root().AbsoluteUri);
    }

    [Theory]
    [InlineData("Passcode:Graph:Credential=managedIdentity")]
    [InlineData("Passcode:Graph:Credential=managedIdentity", "Passcode:Graph:ClientId=c")]
    [InlineData("Passcode:Graph:Credential=workloadIdentity", "Passcode:Graph:TenantId=t", "Passcode:Graph:ClientId=c")]
    [InlineData("Passcode:Graph:Credential=clientSecret", "Passcode:Graph:TenantId=t", "Passcode:Graph:ClientId=c", "Passcode:Graph:ClientSecret=s")]
    [InlineData("Passcode:Graph:Credential=azureCli")]
    public void Every_credential_can_be_made_and_every_port_is_served(params string[] settings)
    {
        using var services = Services([.. settings, Connection]);

        Assert.NotNull(services.GetRequiredService<IManagedDevices>());
        Assert.NotNull(services.GetRequiredService<IResetStore>());
        Assert.NotNull(services.GetRequiredService<IDeviceLocks>());
        Assert.NotNull(services.GetRequiredService<IIdempotencyKeys>());
    }

    private static string[] Errors(string[] settings)
    {
        using var services = Services(settings);
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.SelectMany(Failures)];
        }
        catch (Exception failure) when (failure is OptionsValidationException or InvalidOperationException)
        {
            return Failures(failure);
        }
    }

    private static string[] Failures(Exception failure) => failure is OptionsValidationException invalid ? [.. invalid.Failures] : [failure.Message];

    private static ServiceProvider Services(string[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Prepend(RecordKey)
            .Select(setting => setting.Split('=', 2))
            .GroupBy(pair => pair[0], pair => pair[1])
            .Select(values => KeyValuePair.Create(values.Key, (string?)values.Last()))).Build())
        .AddLogging()
        .AddPasscodeCore()
        .AddPasscodeAdapters()
        .BuildServiceProvider();
}
