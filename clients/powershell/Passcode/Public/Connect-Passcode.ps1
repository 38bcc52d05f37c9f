function Connect-Passcode {
    <#
    .SYNOPSIS
    Connects this PowerShell session to a deployment of Passcode.

    .DESCRIPTION
    The connection is used by all other commands until Disconnect-Passcode, or the end of the session. Nothing is written to disk.

    Without a key or a token, the deployment says how people sign in: with Entra ID, in the browser or with -UseDeviceCode; or, on a developer's
    machine, with the key in the environment variable PASSCODE_API_KEY. Tokens are renewed while the session lasts.

    .PARAMETER Uri
    The address of the deployment, such as https://passcode.contoso.example. The default is the environment variable PASSCODE_URL. Only addresses of
    this machine can begin with http:.

    .PARAMETER ClientId
    The client ID of the app registration of this module, a GUID. The default is the environment variable PASSCODE_CLIENT_ID. See docs/powershell.md.

    .PARAMETER UseDeviceCode
    Shows a code and an address, to sign in on another device.

    .PARAMETER ApiKey
    The key of a local host. It is no person: set RequestedBy.

    .PARAMETER AccessToken
    An access token for Passcode, such as one that a pipeline or a managed identity got. It is not renewed.

    .PARAMETER RequestedBy
    The sign-in name of the person for whom you make requests, if the credential is no person. Commands use it where they get no RequestedBy.

    .EXAMPLE
    Connect-Passcode -Uri https://passcode.contoso.example -ClientId 3f2504e0-4f89-41d3-9a0c-0305e82c3301

    Opens the browser to sign in.

    .EXAMPLE
    Connect-Passcode -Uri http://127.0.0.1:7071 -ApiKey (Read-Host -AsSecureString 'Key') -RequestedBy agent@contoso.example

    Connects to a local host, with the key that it printed when it started.

    .INPUTS
    None

    .OUTPUTS
    Passcode.Connection
    #>
    [CmdletBinding(DefaultParameterSetName = 'Entra')]
    [OutputType('Passcode.Connection')]
    param(
        [Parameter(Position = 0)] [uri] $Uri = $env:PASSCODE_URL,
        [Parameter(ParameterSetName = 'Entra')] [guid] $ClientId,
        [Parameter(ParameterSetName = 'Entra')] [switch] $UseDeviceCode,
        [Parameter(ParameterSetName = 'ApiKey', Mandatory)] [securestring] $ApiKey,
        [Parameter(ParameterSetName = 'AccessToken', Mandatory)] [securestring] $AccessToken,
        [string] $RequestedBy
    )

    $script:connection = $null
    if (-not $Uri -or -not $Uri.IsAbsoluteUri -or $Uri.Scheme -ne 'https' -and -not ($Uri.Scheme -eq 'http' -and $Uri.IsLoopback)) {
        $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'invalidUri' 'The address of Passcode must begin with https:.' 'InvalidArgument' $Uri `
                'Set -Uri, or the environment variable PASSCODE_URL.'))
    }

    $candidate = @{
        Uri             = $Uri.AbsoluteUri.TrimEnd('/')
        Credential      = $PSCmdlet.ParameterSetName
        Secret          = $ApiKey ?? $AccessToken
        Entra           = $null
        RequestedBy     = $RequestedBy
        ClockDifference = [timespan]::Zero
    }
    if ($PSCmdlet.ParameterSetName -eq 'Entra') {
        try {
            $settings = Invoke-RestMethod "$($candidate.Uri)/api/console/settings" -MaximumRedirection 0 -ConnectionTimeoutSeconds 30 -Verbose:$false -Debug:$false
        }
        catch {
            $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'connectionFailed' $_.Exception.Message 'ConnectionError' $Uri `
                    "Check that $Uri is a deployment of Passcode and reachable."))
        }
        if ($settings.SignIn -eq 'entra') {
            $client = $PSBoundParameters.ContainsKey('ClientId') ? "$ClientId" : $env:PASSCODE_CLIENT_ID
            if (-not $client) {
                $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'clientIdRequired' 'Signing in requires the client ID of this module.' 'InvalidArgument' $Uri `
                        'Set -ClientId, or the environment variable PASSCODE_CLIENT_ID.'))
            }
            try {
                $candidate.Entra = Connect-Entra -Authority $settings.Authority -ClientId $client -Resource $settings.ClientId -UseDeviceCode:$UseDeviceCode
            }
            catch {
                $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'signInFailed' $_.Exception.GetBaseException().Message 'AuthenticationError' $Uri `
                        'Run Connect-Passcode again. Without a browser, use -UseDeviceCode.'))
            }
        }
        elseif ($env:PASSCODE_API_KEY) {
            $candidate.Credential = 'ApiKey'
            $candidate.Secret = [System.Net.NetworkCredential]::new('', $env:PASSCODE_API_KEY).SecurePassword
        }
        else {
            $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'keyRequired' 'This deployment accepts a key.' 'AuthenticationError' $Uri `
                    'Set -ApiKey, or the environment variable PASSCODE_API_KEY.'))
        }
    }

    # A wrong credential is found now. A missing role is not: it depends on the command.
    $script:connection = $candidate
    $result = Send-PasscodeRequest -Path '/api/emergency-stop' -Target $Uri
    if ($result -is [System.Management.Automation.ErrorRecord] -and $result.CategoryInfo.Category -ne 'PermissionDenied') {
        $script:connection = $null
        $PSCmdlet.ThrowTerminatingError($result)
    }

    [pscustomobject] @{
        PSTypeName  = 'Passcode.Connection'
        Uri         = [uri] $candidate.Uri
        Credential  = $candidate.Credential
        Account     = $candidate.Entra ? $candidate.Entra.Account.Username : $null
        RequestedBy = $RequestedBy
    }
}
