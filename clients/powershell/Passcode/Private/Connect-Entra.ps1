# Signs a person in. Returns what later tokens are requested with.
function Connect-Entra([string] $Authority, [string] $ClientId, [string] $Resource, [switch] $UseDeviceCode) {
    # In this form the deployment, which names its resource, can name none of Microsoft's, whose tokens it would then be sent.
    $entra = @{ Client = New-EntraClient -Authority $Authority -ClientId $ClientId; Scopes = [string[]] "api://$Resource/.default"; UseDeviceCode = $UseDeviceCode; Account = $null }
    $entra.Account = (Request-EntraToken $entra).Account
    $entra
}
