function Show-TemporaryPasscode {
    <#
    .SYNOPSIS
    Reads the temporary passcode of an Android device from Intune.

    .DESCRIPTION
    The audit log records the reader and the reason before the passcode is returned. The passcode is a SecureString, so that it is in no history,
    transcript or log. With -Display, it is written to the terminal alone, for one minute or until you press a key. Do not store it.

    Requires the role Passcode.Reveal. A passcode can be read within seven days after the reset, until the device is reset again.

    .PARAMETER Id
    The ID of the completed reset.

    .PARAMETER BulkRunId
    The ID of the bulk run, if the device was reset by one.

    .PARAMETER IntuneDeviceId
    The Intune device ID of the device of the bulk run.

    .PARAMETER Reason
    The reason for reading the passcode, up to 500 characters. It must be different for each read of the same reset.

    .PARAMETER TicketId
    The ticket for which the passcode is read, which must be that of the reset. Required if the deployment requires it (Passcode:Reveal:TicketRequired). It is not
    taken from the pipeline, because it shows that the reader works on this ticket.

    .PARAMETER RequestedBy
    The agent who reads the passcode, if the credential of the connection is no person.

    .PARAMETER Display
    Writes the passcode to the terminal instead of returning it, and removes it afterwards. Requires a terminal; transcripts do not contain it.

    .EXAMPLE
    Show-TemporaryPasscode -Id 019ca9450a0070679adc3045e98b9ad0 -Reason 'read to the user on the phone' -Display

    .EXAMPLE
    $temporary = Get-PasscodeReset -TicketId INC0010023 -Status completed | Show-TemporaryPasscode -Reason 'handed over in person'

    Keeps the passcode as a SecureString in $temporary.Passcode.

    .EXAMPLE
    Show-TemporaryPasscode -BulkRunId 019ca9450a0070679adc3045e98b9ad0 -IntuneDeviceId d0000000-0000-4000-8000-000000000014 -Reason 'handed over in person'

    Reads the passcode of a device of a bulk run.

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.TemporaryPasscode, or none with -Display
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'Reset')]
    [OutputType('Passcode.TemporaryPasscode', [void])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName, ParameterSetName = 'Reset')] [string] $Id,
        [Parameter(Mandatory, ParameterSetName = 'BulkRun')] [string] $BulkRunId,
        [Parameter(Mandatory, ParameterSetName = 'BulkRun')] [string] $IntuneDeviceId,
        [Parameter(Mandatory)] [string] $Reason,
        [string] $TicketId,
        [string] $RequestedBy,
        [switch] $Display
    )

    process {
        $of, $path, $target = if ($BulkRunId) {
            "device $IntuneDeviceId of bulk run $BulkRunId", "/api/bulk-runs/$([uri]::EscapeDataString($BulkRunId))/targets/$([uri]::EscapeDataString($IntuneDeviceId))/passcode", $IntuneDeviceId
        }
        else { "reset $Id", "/api/resets/$([uri]::EscapeDataString($Id))/passcode", $Id }
        if (-not $PSCmdlet.ShouldProcess($of, 'Read the temporary passcode')) { return }
        if ($Display -and ([Console]::IsOutputRedirected -or [Console]::IsInputRedirected)) {
            # Found before the passcode is read, because each read is recorded.
            $PSCmdlet.ThrowTerminatingError((New-PasscodeError 'terminalRequired' 'There is no terminal to display the passcode.' 'DeviceError' $target `
                    'Run the command in a terminal, or without -Display.'))
        }

        $content = Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Post -Path $path -Target $target `
            -Body @{ reason = $Reason; ticketId = $TicketId; requestedBy = Select-Requester $RequestedBy }
        if (-not $content) { return }

        # By no command, because module logging writes the parameters of commands to the event log.
        $json = [System.Text.Json.JsonDocument]::Parse($content).RootElement
        $secret = [System.Net.NetworkCredential]::new('', $json.GetProperty('passcode').GetString()).SecurePassword
        if ($Display) {
            Write-Terminal -Text $secret -Until ([datetime]::UtcNow.AddMinutes(1))
            return
        }
        [pscustomobject] @{
            PSTypeName = 'Passcode.TemporaryPasscode'
            Id         = $target
            Passcode   = $secret
            Effect     = $json.GetProperty('effect').GetString()
            IssuedAt   = $json.GetProperty('issuedAt').GetDateTimeOffset().LocalDateTime
            ExpiresAt  = $json.GetProperty('expiresAt').GetDateTimeOffset().LocalDateTime
        }
    }
}
