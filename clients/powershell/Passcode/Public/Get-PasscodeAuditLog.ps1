function Get-PasscodeAuditLog {
    <#
    .SYNOPSIS
    Gets the entries of the audit log, newest first.

    .DESCRIPTION
    The audit log records who requested, decided, denied, read or changed what. Requires the role Audit.Read.

    .PARAMETER From
    The earliest time to include.

    .PARAMETER To
    The end of the range, exclusive.

    .PARAMETER Type
    Returns only entries of this type, such as passcodeRevealed.

    .PARAMETER Actor
    Returns only actions of this person, application, helpdesk source or component.

    .PARAMETER Subject
    Returns only entries about this object and its parts, such as resets/ or bulk-runs/ followed by an ID.

    .PARAMETER IntuneDeviceId
    Returns only entries about resets of this device, and about this device in bulk runs. Without From, of the last 30 days.

    .PARAMETER First
    The number of entries to return. The default is all.

    .EXAMPLE
    Get-PasscodeAuditLog -Type passcodeRevealed -From (Get-Date).AddDays(-7)

    Lists who read temporary passcodes in the last week, and why.

    .EXAMPLE
    Get-PasscodeAuditLog -IntuneDeviceId 3f2504e0-4f89-41d3-9a0c-0305e82c3301 -From (Get-Date).AddDays(-90)

    Lists what was requested, decided and read of a device in the last three months.

    .INPUTS
    None

    .OUTPUTS
    Passcode.AuditEntry
    #>
    [CmdletBinding()]
    [OutputType('Passcode.AuditEntry')]
    param(
        [datetime] $From,
        [datetime] $To,
        [ValidateSet('resetRequested', 'resetRefused', 'approvalRequested', 'approved', 'rejected', 'decisionRefused', 'cancelled',
            'passcodeRevealed', 'revealRequested', 'revealRefused', 'emergencyStopped', 'emergencyStopLifted', 'policyChanged',
            'deliveryNotVerified', 'requestDenied', 'bulkRunRequested', 'bulkRunStarted', 'bulkRunPaused', 'bulkRunResumed', 'bulkRunCancelled', 'bulkRunEnded',
            'scheduleDisabled', 'scheduleEnabled', 'subscriptionCreated', 'subscriptionRemoved', 'subscriptionFailing',
            'subscriptionExpired', 'recordNotAuthentic', 'auditLogTruncated')]
        [string] $Type,
        [string] $Actor,
        [string] $Subject,
        [string] $IntuneDeviceId,
        [ValidateRange(1, [int]::MaxValue)] [int] $First
    )

    Get-PasscodePage -Cmdlet $PSCmdlet -Path '/api/audit' -First $First -TypeName 'Passcode.AuditEntry' -Query @{
        from = $PSBoundParameters['From']?.ToUniversalTime()?.ToString('o'); to = $PSBoundParameters['To']?.ToUniversalTime()?.ToString('o')
        type = $Type; actor = $Actor; subject = $Subject; intuneDeviceId = $IntuneDeviceId
    }
}
