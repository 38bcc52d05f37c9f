// The names that alerts and workbook look for. They are the app's own (meter Passcode) and Durable Task's; a rename there is a change here.

@export()
var metrics = {
  orchestrationsStuck: 'passcode.orchestrations.stuck' // counter, by kind: instances past their deadline that reconciliation ended
  bulkRunsPaused: 'passcode.bulk_runs.paused' // counter, by reason
  resets: 'passcode.resets.ended' // counter, by status, reason and platform
  timeToConfirm: 'passcode.resets.time_to_confirm' // histogram, seconds
  recordsNotAuthentic: 'passcode.records.not_authentic' // counter, by state: uses of records that Passcode did not write
  graphRequests: 'passcode.graph.requests' // counter, by kind and outcome
  graphClockSkew: 'passcode.graph.clock_skew' // gauge, seconds that the host's clock is ahead of Graph's
}

@export()
@description('Failed HTTP requests. A request that the caller cancels also fails the function, with an exception for a cancelled request or response.')
var failedRequests = '''
AppRequests
| where Success == false and isnotempty(Url)
| join kind=leftanti (
    AppExceptions
    | where strcat(OuterMessage, " ", InnermostMessage, " ", tostring(Details)) matches regex @"ForwarderError: (Request|RequestBody|ResponseBody)Canceled"
) on $left.Id == $right.ParentId
'''

@export()
@description('Orchestrations that failed with an exception, which is always an error, and messages that are received repeatedly.')
var poisonInstances = '''
AppTraces
| where Properties has "PoisonMessageDetected"
    or (tostring(Properties.prop__functionType) == "Orchestrator" and tostring(Properties.prop__state) == "Failed")
| extend Instance = coalesce(tostring(Properties.prop__instanceId), tostring(Properties.prop__InstanceId), tostring(Properties.InstanceId))
'''

@export()
@description('The entries of the audit log, each once, with the columns id, at, type, actor, subject and detail (docs/audit.md).')
var auditEntries = '''
AppTraces
| where Message startswith "Audit entry {"
| extend Entry = parse_json(substring(Message, 12))
| summarize arg_min(TimeGenerated, Entry) by Id = tostring(Entry.id)
| project TimeGenerated, Id, At = todatetime(Entry.at), Type = tostring(Entry.type), Actor = tostring(Entry.actor), Subject = tostring(Entry.subject), Detail = tostring(Entry.detail)
'''

@export()
@description('Verifications that found the audit log invalid.')
var failedVerifications = '''
AppTraces
| where Message startswith "The audit log is invalid at entry "
'''

@export()
@description('Writes to the storage accounts by anyone else than their identity: that of the app writes the records, that of deployments the package.')
func foreignWrites(principalId string, packageAccount string, deploymentPrincipalId string) string =>
  'union isfuzzy=true StorageTableLogs, StorageQueueLogs, StorageBlobLogs | where StatusText == "Success" and RequesterObjectId != iff(AccountName == "${packageAccount}", "${deploymentPrincipalId}", "${principalId}")'

@export()
@description('Completed runs of the timer that runs every minute.')
var timerRuns = '''
AppTraces
| where Message startswith "Executed 'Functions.RunSchedules' (Succeeded"
'''
