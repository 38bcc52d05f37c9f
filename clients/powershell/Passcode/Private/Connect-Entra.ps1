# Signs a person in, in the browser or with a code that is entered on another device. Returns what later tokens are requested with.
function Connect-Entra([string] $Authority, [string] $ClientId, [string] $Resource, [switch] $UseDeviceCode) {
    $client = New-EntraClient -Authority $Authority -ClientId $ClientId
    # In this form the deployment, which names its resource, can name none of Microsoft's, whose tokens it would then be sent.
    $scopes = [string[]] "api://$Resource/.default"
    $result = if ($UseDeviceCode) {
        # The library calls back on a thread that cannot run PowerShell, so the call only hands over what it was given.
        $type = (Import-Msal).GetType('Microsoft.Identity.Client.DeviceCodeResult')
        $source = [Activator]::CreateInstance([System.Threading.Tasks.TaskCompletionSource`1].MakeGenericType($type))
        $expression = [System.Linq.Expressions.Expression]
        $code = $expression::Parameter($type)
        $handOver = $expression::Call($expression::Constant($source), $source.GetType().GetMethod('TrySetResult'), [System.Linq.Expressions.Expression[]] $code)
        $done = $expression::Constant([System.Threading.Tasks.Task]::CompletedTask, [System.Threading.Tasks.Task])
        $callback = $expression::Lambda(
            [Func`2].MakeGenericType($type, [System.Threading.Tasks.Task]),
            $expression::Block([System.Linq.Expressions.Expression[]] ($handOver, $done)),
            [System.Linq.Expressions.ParameterExpression[]] $code).Compile()
        Wait-MsalTask -OnResult $source.Task { param($cancel) $client.AcquireTokenWithDeviceCode($scopes, $callback).ExecuteAsync($cancel) }
    }
    else {
        Wait-MsalTask { param($cancel) $client.AcquireTokenInteractive($scopes).ExecuteAsync($cancel) }
    }
    @{ Client = $client; Scopes = $scopes; Account = $result.Account }
}
