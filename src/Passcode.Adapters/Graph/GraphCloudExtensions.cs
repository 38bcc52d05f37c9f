namespace Passcode.Adapters.Graph;

/// <summary>The addresses of the clouds. A token of one cloud is not valid in another.</summary>
public static class GraphCloudExtensions
{
    /// <summary>Returns the address of Entra ID.</summary>
    public static Uri Authority(this GraphCloud cloud) => new(cloud switch
    {
        GraphCloud.UsGov or GraphCloud.UsGovDod => "https://login.microsoftonline.us",
        GraphCloud.China => "https://login.chinacloudapi.cn",
        _ => "https://login.microsoftonline.com",
    });

    /// <summary>Returns the address of Microsoft Graph, without a version.</summary>
    public static Uri Root(this GraphCloud cloud) => new(cloud switch
    {
        GraphCloud.UsGov => "https://graph.microsoft.us",
        GraphCloud.UsGovDod => "https://dod-graph.microsoft.us",
        GraphCloud.China => "https://microsoftgraph.chinacloudapi.cn",
        _ => "https://graph.microsoft.com",
    });
}
