# Waits in short steps, so that Ctrl+C works, and then cancels.
function Wait-MsalTask([scriptblock] $Start, [System.Threading.Tasks.Task] $OnResult) {
    $cancellation = [System.Threading.CancellationTokenSource]::new()
    try {
        $task = & $Start $cancellation.Token
        while ([System.Threading.Tasks.Task]::WaitAny([System.Threading.Tasks.Task[]] $task, 100) -ne 0) {
            if ($OnResult -and $OnResult.IsCompletedSuccessfully) {
                Write-Host $OnResult.Result.Message
                $OnResult = $null
            }
        }
        $task.GetAwaiter().GetResult()
    }
    finally {
        $cancellation.Cancel()
        $cancellation.Dispose()
    }
}
