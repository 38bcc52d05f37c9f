# A new client of the library, which keeps tokens in memory only.
function New-EntraClient([string] $Authority, [string] $ClientId) {
    $builder = (Import-Msal).GetType('Microsoft.Identity.Client.PublicClientApplicationBuilder')
    $builder::Create($ClientId).WithAuthority($Authority).WithRedirectUri('http://localhost').Build()
}
