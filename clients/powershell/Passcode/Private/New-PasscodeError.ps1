# An error record whose exception carries the HTTP status, if there is one.
function New-PasscodeError {
    param(
        [string] $Code,
        [string] $Message,
        [System.Management.Automation.ErrorCategory] $Category,
        [object] $Target,
        [string] $RecommendedAction,
        [Nullable[System.Net.HttpStatusCode]] $Status
    )

    $exception = [System.Net.Http.HttpRequestException]::new($Message, $null, $Status)
    $record = [System.Management.Automation.ErrorRecord]::new($exception, $Code, $Category, $Target)
    $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new($Message)
    $record.ErrorDetails.RecommendedAction = $RecommendedAction
    $record
}
