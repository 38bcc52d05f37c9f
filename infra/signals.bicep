// The names that alerts and workbook look for. They are the app's own (meter Passcode) and Durable Task's; a rename there is a change here.

@export()
var metrics = {
  orchestrationsStuck: 'passcode.orchestrations.stuck' // counter, by kind: instances past their deadline that reconciliation ended
  resets: 'passcode.resets.ended' // counter, by status, reason and platform
  timeToConfirm: 'passcode.resets.time_to_confirm' // histogram, seconds
  graphRequests: 'passcode.graph.requests' // counter, by kind and outcome
  graphClockSkew: 'passcode.graph.clock_skew' // gauge, seconds that the host's clock is ahead of Graph's
}

// Emitted by nothing yet. A test fails as soon as one is: it then belongs above.
@export()
var comingMetrics = {
  breakerOpen: 'passcode.bulk.breaker.open' // gauge, number of paused runs: comes with bulk runs
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
