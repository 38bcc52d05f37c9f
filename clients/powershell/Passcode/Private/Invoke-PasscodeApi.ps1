# Sends a request for a command, with the parameters of Send-PasscodeRequest. An error is one of that command: it ends it if the next item of its
# pipeline would have it too. Returns nothing then.
function Invoke-PasscodeApi([System.Management.Automation.PSCmdlet] $Cmdlet) {
    $result = Send-PasscodeRequest @args
    if ($result -isnot [System.Management.Automation.ErrorRecord]) { return $result }

    if ($result.CategoryInfo.Category -in 'AuthenticationError', 'ConnectionError') { $Cmdlet.ThrowTerminatingError($result) }
    $Cmdlet.WriteError($result)
}
