# The header of the connection's credential, or an error record. A token of Entra ID is taken from the library's memory, or renewed shortly before it expires.
function Get-CredentialHeader {
    switch ($script:connection.Credential) {
        'ApiKey' { return @{ Name = 'X-Api-Key'; Value = ConvertFrom-Secret $script:connection.Secret } }
        'AccessToken' { return @{ Name = 'Authorization'; Value = 'Bearer ' + (ConvertFrom-Secret $script:connection.Secret) } }
    }

    $entra = $script:connection.Entra
    try {
        $token = Wait-MsalTask { param($cancel) $entra.Client.AcquireTokenSilent($entra.Scopes, $entra.Account).ExecuteAsync($cancel) }
    }
    catch {
        return New-PasscodeError 'signInRequired' $_.Exception.GetBaseException().Message 'AuthenticationError' $script:connection.Uri 'Run Connect-Passcode again.'
    }
    @{ Name = 'Authorization'; Value = 'Bearer ' + $token.AccessToken }
}
