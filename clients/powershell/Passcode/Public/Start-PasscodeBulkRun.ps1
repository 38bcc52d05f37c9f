function Start-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Starts a bulk run, which resets many devices.

    .DESCRIPTION
    Every device is checked before the first command is sent. The bulk run then starts, because this command has asked for a confirmation, and a few devices are reset first. With -DryRun, devices are only checked. Requires the
    role Bulk.Run, and an approval if the bulk run is large or contains protected devices.

    .PARAMETER GroupId
    The object ID of an Entra group. Selects its devices and the devices of its users, including nested groups.

    .PARAMETER Category
    The display name of an Intune device category.

    .PARAMETER Platform
    Selects devices of these platforms, such as iOS or android.

    .PARAMETER Ownership
    Selects devices of this owner.

    .PARAMETER Enrollment
    Selects devices with these enrollment types, such as appleDevice or fullyManaged.

    .PARAMETER IntuneDeviceId
    The IDs of up to 1,000 Intune managed devices.

    .PARAMETER CsvPath
    A file with devices, up to 8 MiB. Its header names the identifier: serialNumber, imei, intuneDeviceId or entraDeviceId. See docs/bulk.md.

    .PARAMETER TicketId
    The ticket in the helpdesk, up to 64 characters.

    .PARAMETER Reason
    The reason for the bulk run, up to 500 characters.

    .PARAMETER RequestedBy
    The sign-in name or email address of the requester. Required if the credential of the connection is no person and the connection names none.

    .PARAMETER VerificationMethod
    The method by which you verified the caller, one of those that the deployment names. Required if its policy requires it.

    .PARAMETER VerificationReference
    What identifies the verification, such as the number of a callback, up to 100 characters. Not a secret.

    .PARAMETER MaxTargets
    The maximum number of devices that you expect, 1 to 100,000. A larger selection is refused before anything is sent.

    .PARAMETER CallbackUrl
    A public https address that receives an event when the bulk run ends.

    .PARAMETER DryRun
    Checks every device and sends no command. Asks for no confirmation.

    .PARAMETER IdempotencyKey
    Makes the call safe to repeat: 1 to 255 visible ASCII characters. The default is a new key for each call.

    .EXAMPLE
    $check = Start-PasscodeBulkRun -CsvPath devices.csv -TicketId CHG4711 -DryRun | Wait-PasscodeBulkRun
    $check | Get-PasscodeBulkRun -Device -State ineligible

    Lists the devices of a file that cannot be reset.

    .EXAMPLE
    Start-PasscodeBulkRun -GroupId 0f3d2b1a-0000-4000-8000-0000000000aa -TicketId CHG4711 -Reason 'lost batch' -MaxTargets 500

    .EXAMPLE
    Import-Csv devices.csv | Start-PasscodeBulkRun -TicketId CHG4711 -Reason 'lost batch'

    Starts one bulk run of the column IntuneDeviceId.

    .INPUTS
    Objects with a property IntuneDeviceId.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'Devices')]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(ParameterSetName = 'Group', Mandatory)] [string] $GroupId,
        [Parameter(ParameterSetName = 'Category', Mandatory)] [string] $Category,
        [Parameter(ParameterSetName = 'Filter')] [string[]] $Platform,
        [Parameter(ParameterSetName = 'Filter')] [ValidateSet('company', 'personal')] [string] $Ownership,
        [Parameter(ParameterSetName = 'Filter')] [string[]] $Enrollment,
        [Parameter(ParameterSetName = 'Devices', Mandatory, ValueFromPipelineByPropertyName)] [string[]] $IntuneDeviceId,
        [Parameter(ParameterSetName = 'Csv', Mandatory)] [string] $CsvPath,
        [string] $TicketId,
        [string] $Reason,
        [string] $RequestedBy,
        [string] $VerificationMethod,
        [string] $VerificationReference,
        [Parameter(ParameterSetName = 'Group')]
        [Parameter(ParameterSetName = 'Category')]
        [Parameter(ParameterSetName = 'Filter')]
        [Parameter(ParameterSetName = 'Devices')]
        [ValidateRange(1, 100000)] [int] $MaxTargets,
        [Parameter(ParameterSetName = 'Group')]
        [Parameter(ParameterSetName = 'Category')]
        [Parameter(ParameterSetName = 'Filter')]
        [Parameter(ParameterSetName = 'Devices')]
        [string] $CallbackUrl,
        [switch] $DryRun,
        [string] $IdempotencyKey
    )

    begin { $devices = [System.Collections.Generic.List[string]]::new() }
    process { if ($IntuneDeviceId) { $devices.AddRange($IntuneDeviceId) } }
    end {
        $common = @{ ticketId = $TicketId; reason = $Reason; requestedBy = Select-Requester $RequestedBy; dryRun = [bool] $DryRun; startAutomatically = -not $DryRun }
        $what, $selection = switch ($PSCmdlet.ParameterSetName) {
            'Group' { "devices of the group $GroupId", @{ groupId = $GroupId } }
            'Category' { "devices of the category $Category", @{ category = $Category } }
            'Devices' { "$($devices.Count) devices", @{ intuneDeviceIds = $devices } }
            'Csv' { "devices in $CsvPath", $null }
            'Filter' {
                $filter = @{}
                if ($Platform) { $filter.platforms = $Platform }
                if ($Ownership) { $filter.ownership = $Ownership }
                if ($Enrollment) { $filter.enrollments = $Enrollment }
                "devices with $(($filter.Keys | ForEach-Object { "$_ $($filter[$_] -join ', ')" }) -join '; ')", @{ filter = $filter }
            }
        }
        if ($DryRun -and -not $PSBoundParameters.ContainsKey('Confirm')) { $ConfirmPreference = 'None' }
        if (-not $PSCmdlet.ShouldProcess($what, $DryRun ? 'Check' : 'Reset the passcodes')) { return }

        if ($CsvPath) {
            $common.dryRun = $DryRun ? 'true' : 'false'
            $common.startAutomatically = $DryRun ? 'false' : 'true'
            if ($VerificationMethod) { $common.verificationMethod = $VerificationMethod }
            if ($VerificationReference) { $common.verificationReference = $VerificationReference }
            $request = @{ Path = '/api/bulk-runs/csv'; CsvPath = Convert-Path -LiteralPath $CsvPath -ErrorAction Stop; Query = $common }
        }
        else {
            $verification = if ($VerificationMethod -or $VerificationReference) { @{ method = $VerificationMethod; reference = $VerificationReference } }
            $own = @{ selection = $selection; maxTargets = $PSBoundParameters['MaxTargets']; callbackUrl = $CallbackUrl; verification = $verification }
            $request = @{ Path = '/api/bulk-runs'; Body = $common + $own }
        }
        Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Post @request -IdempotencyKey ($IdempotencyKey ? $IdempotencyKey : [guid]::NewGuid()) -Target $what -TypeName 'Passcode.BulkRun'
    }
}
