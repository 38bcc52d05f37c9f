# Signs a person in, in the browser or with a code that is entered on another device. The library remembers the token.
function Request-EntraToken([hashtable] $Entra, [string] $Claims) {
    if (-not $Entra.UseDeviceCode) {
        $builder = $Entra.Client.AcquireTokenInteractive($Entra.Scopes)
        if ($Entra.Account) { $builder = $builder.WithAccount($Entra.Account) }
        if ($Claims) { $builder = $builder.WithClaims($Claims) }
        return Wait-MsalTask { param($cancel) $builder.ExecuteAsync($cancel) }
    }

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
    $builder = $Entra.Client.AcquireTokenWithDeviceCode($Entra.Scopes, $callback)
    if ($Claims) { $builder = $builder.WithClaims($Claims) }
    Wait-MsalTask -OnResult $source.Task { param($cancel) $builder.ExecuteAsync($cancel) }
}
