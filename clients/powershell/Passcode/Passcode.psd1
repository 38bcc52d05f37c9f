@{
    RootModule        = 'Passcode.psm1'
    ModuleVersion     = '0.1.0'
    GUID              = '5d0c1f4e-8a7b-4c52-9a6e-2f4f0b9e7c31'
    Author            = 'Passcode'
    CompanyName       = 'Passcode'
    Copyright         = 'MIT license'
    Description       = 'Removes or resets the passcodes of devices that Microsoft Intune manages, through a deployment of Passcode.'
    PowerShellVersion = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess  = @('Passcode.format.ps1xml')
    FunctionsToExport = @(
        'Connect-Passcode'
        'Disconnect-Passcode'
        'Test-PasscodeReset'
        'Request-PasscodeReset'
        'Get-PasscodeReset'
        'Wait-PasscodeReset'
        'Stop-PasscodeReset'
        'Show-TemporaryPasscode'
        'Get-PasscodeApproval'
        'Approve-PasscodeReset'
        'Deny-PasscodeReset'
        'Start-PasscodeBulkRun'
        'Get-PasscodeBulkRun'
        'Wait-PasscodeBulkRun'
        'Suspend-PasscodeBulkRun'
        'Resume-PasscodeBulkRun'
        'Stop-PasscodeBulkRun'
        'Restart-PasscodeBulkRun'
        'Get-PasscodeSchedule'
        'Start-PasscodeSchedule'
        'Disable-PasscodeSchedule'
        'Enable-PasscodeSchedule'
        'Get-PasscodeSummary'
        'Get-PasscodeAuditLog'
        'Get-PasscodeEmergencyStop'
        'Enable-PasscodeEmergencyStop'
        'Disable-PasscodeEmergencyStop'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
    PrivateData       = @{
        PSData = @{
            Tags = @('Intune', 'Passcode', 'Helpdesk')
        }
    }
}
