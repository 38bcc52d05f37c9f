// What somebody must look at. Queries, not metric alerts: the counts are split by dimensions, and a query can also read the host's traces.

import { metrics, comingMetrics, failedRequests, poisonInstances } from 'signals.bicep'

param location string
param tags { *: string }
param workspaceId string

@description('Who is told; empty leaves the alerts in the portal only.')
param email string

var rules = [
  {
    name: 'failed-resets'
    severity: 2
    title: 'Passcode resets fail'
    text: 'Three or more resets failed in 15 minutes. Look at the reason codes in the workbook: one device is a device, many are Graph or a policy.'
    frequency: 'PT15M'
    threshold: 2
    query: 'AppMetrics | where Name == "${metrics.resets}" and tostring(Properties.status) == "failed"'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'graph-throttling'
    severity: 3
    title: 'Graph throttles Passcode'
    text: 'Graph refused for load more than 20 times in 15 minutes. Another app may share the tenant\'s budget, or the bulk share is set too high.'
    frequency: 'PT15M'
    threshold: 20
    query: 'AppMetrics | where Name == "${metrics.graphRequests}" and tostring(Properties.outcome) =~ "throttled"'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'graph-refuses'
    severity: 1
    title: 'Graph refuses Passcode'
    text: 'Graph has answered 401 or 403 for more than ten minutes: a credential, a permission or a licence is missing. Resets wait until their deadline.'
    frequency: 'PT15M'
    threshold: 0
    query: 'AppMetrics | where Name == "${metrics.graphRequests}" and tostring(Properties.outcome) in~ ("unauthorized", "missingPermission") | summarize First = min(TimeGenerated), Last = max(TimeGenerated) | where Last - First > 10m'
    aggregation: 'Count'
    measure: null
  }
  {
    name: 'clock-skew'
    severity: 2
    title: 'A host clock is wrong'
    text: 'The clock of a host differs from Graph\'s by more than a minute. Commands stay exactly once; deadlines and schedules are off by as much.'
    frequency: 'PT15M'
    threshold: 0
    query: 'AppMetrics | where Name == "${metrics.graphClockSkew}" and (Max > 60 or Min < -60)'
    aggregation: 'Count'
    measure: null
  }
  {
    name: 'breaker-open'
    severity: 1
    title: 'A bulk run is paused by its breaker'
    text: 'Too many targets of a bulk run failed. It waits for resume or cancel and touches no further device until then.'
    frequency: 'PT5M'
    threshold: 0
    query: 'AppMetrics | where Name == "${comingMetrics.breakerOpen}"'
    aggregation: 'Maximum'
    measure: 'Max'
  }
  {
    name: 'poison-instances'
    severity: 1
    title: 'A reset is stuck or broke'
    text: 'An orchestration ended in an exception or its message is delivered again and again. Its device may hold a lock: see docs/operations.md.'
    frequency: 'PT5M'
    threshold: 0
    query: poisonInstances
    aggregation: 'Count'
    measure: null
  }
  {
    name: 'stuck-instances'
    severity: 2
    title: 'A reset got stuck and was ended'
    text: 'An orchestration was past its deadline without an end. Reconciliation terminated it and ended its reset: see docs/operations.md.'
    frequency: 'PT5M'
    threshold: 0
    query: 'AppMetrics | where Name == "${metrics.orchestrationsStuck}"'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'failed-requests'
    severity: 2
    title: 'Requests to Passcode fail'
    text: 'Five or more HTTP requests failed in 15 minutes. Requests that their callers gave up are not counted.'
    frequency: 'PT15M'
    threshold: 4
    query: failedRequests
    aggregation: 'Count'
    measure: null
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-passcode'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'passcode'
    enabled: true
    emailReceivers: [{ name: 'email', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'passcode-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: rule.title
      description: rule.text
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.frequency
      windowSize: 'PT15M'
      autoMitigate: true
      skipQueryValidation: true // the workspace is new and its tables fill with the first telemetry
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: rule.aggregation
            metricMeasureColumn: rule.measure
            operator: 'GreaterThan'
            threshold: rule.threshold
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [people.id] }
    }
  }
]
