// Alerts as queries instead of metric alerts: the metrics are split by dimensions, and a query can also read the traces of the host.

import { metrics, failedRequests, poisonInstances, auditEntries, failedVerifications, foreignWrites, timerRuns } from 'signals.bicep'

param location string
param tags { *: string }
param workspaceId string

@description('Email address of the recipient; if empty, alerts appear only in the portal.')
param email string

@description('Object ID of the identity of the app.')
param identityPrincipalId string

@description('Object ID of the identity that writes the package of the app.')
param deploymentPrincipalId string

@description('Name of the storage account with the package of the app.')
param packageStorageName string

@description('Number of temporary passcodes read in one hour above which an alert is raised.')
@minValue(0)
param revealsPerHour int

@description('An alert rule. The window is 15 minutes and the operator GreaterThan, unless stated.')
type rule = {
  name: string
  severity: 0 | 1 | 2 | 3
  title: string
  text: string
  frequency: 'PT5M' | 'PT15M'
  window: 'PT15M' | 'PT1H'?
  operator: 'GreaterThan' | 'LessThan'?
  threshold: int
  query: string
  aggregation: 'Count' | 'Total'
  measure: string?
}

var rules rule[] = [
  {
    name: 'failed-resets'
    severity: 2
    title: 'Passcode resets fail'
    text: 'Three or more resets failed in 15 minutes. Check the reason codes in the workbook. If many devices are affected, the cause is Graph or a policy.'
    frequency: 'PT15M'
    threshold: 2
    query: 'AppMetrics | where Name == "${metrics.resets}" and tostring(Properties.status) == "failed"'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'graph-throttling'
    severity: 3
    title: 'Microsoft Graph throttles Passcode'
    text: 'Microsoft Graph throttled more than 20 requests in 15 minutes. Another app may use the limits of the tenant, or the share of bulk runs is too high.'
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
  }
  {
    name: 'breaker-open'
    severity: 1
    title: 'A bulk run was paused by its circuit breaker'
    text: 'Too many devices of a bulk run failed. No further commands are sent until the bulk run is resumed or cancelled.'
    frequency: 'PT5M'
    threshold: 0
    query: 'AppMetrics | where Name == "${metrics.bulkRunsPaused}" and tostring(Properties.reason) in ("canary", "circuitBreaker")'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'poison-instances'
    severity: 1
    title: 'A reset failed or is stuck'
    text: 'An orchestration failed with an exception, or its message is received repeatedly. Its device can still be locked: see docs/operations.md.'
    frequency: 'PT5M'
    threshold: 0
    query: poisonInstances
    aggregation: 'Count'
  }
  {
    name: 'stuck-instances'
    severity: 2
    title: 'A stuck reset was terminated'
    text: 'An orchestration had not ended after its deadline. Reconciliation terminated it and ended its reset: see docs/operations.md.'
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
    text: 'Five or more HTTP requests failed in 15 minutes. Requests that callers cancelled are not counted.'
    frequency: 'PT15M'
    threshold: 4
    query: failedRequests
    aggregation: 'Count'
  }
  {
    name: 'audit-log-invalid'
    severity: 0
    title: 'The audit log is invalid'
    text: 'A verification found an entry that was changed, removed, reordered or inserted. Somebody may have written to the storage account: see docs/incident.md.'
    frequency: 'PT5M'
    threshold: 0
    query: failedVerifications
    aggregation: 'Count'
  }
  {
    name: 'records-not-authentic'
    severity: 0
    title: 'A record was not written by Passcode'
    text: 'The signature of a record is missing, wrong or of an unknown key, so no command is sent for it. Somebody wrote to the storage account, or a key is missing: see docs/incident.md.'
    frequency: 'PT5M'
    threshold: 0
    query: 'AppMetrics | where Name == "${metrics.recordsNotAuthentic}"'
    aggregation: 'Total'
    measure: 'Sum'
  }
  {
    name: 'foreign-writes'
    severity: 0
    title: 'Somebody else wrote to storage'
    text: 'Only the identity of Passcode writes records, and only the identity of its deployments writes the package of the app. A person or another application changed or deleted one of them: see docs/incident.md.'
    frequency: 'PT5M'
    threshold: 0
    query: foreignWrites(identityPrincipalId, packageStorageName, deploymentPrincipalId)
    aggregation: 'Count'
  }
  {
    name: 'emergency-stop'
    severity: 1
    title: 'The emergency stop was set or lifted'
    text: 'No commands are sent while the stop is set. If nobody of your team changed it, see docs/incident.md.'
    frequency: 'PT5M'
    threshold: 0
    query: '${auditEntries}| where Type in ("emergencyStopped", "emergencyStopLifted")'
    aggregation: 'Count'
  }
  {
    name: 'passcode-reveals'
    severity: 1
    title: 'Many temporary passcodes were read'
    text: 'More temporary passcodes were read or refused within an hour than expected. Check the actors and their reasons in the audit log: see docs/incident.md.'
    frequency: 'PT15M'
    window: 'PT1H'
    threshold: revealsPerHour
    query: '${auditEntries}| where Type in ("passcodeRevealed", "revealRefused")'
    aggregation: 'Count'
  }
  {
    name: 'subscription-created'
    severity: 3
    title: 'A callback subscription was created'
    text: 'A new receiver gets the events of all resets. Check its host and its owner in the audit log.'
    frequency: 'PT15M'
    threshold: 0
    query: '${auditEntries}| where Type == "subscriptionCreated"'
    aggregation: 'Count'
  }
  {
    name: 'silent-timers'
    severity: 1
    title: 'The timers do not run'
    text: 'RunSchedules, which runs every minute, has not completed for 15 minutes. The app is stopped or cannot start, or its storage is unavailable. Accepted resets wait.'
    frequency: 'PT5M'
    operator: 'LessThan'
    threshold: 1
    query: timerRuns
    aggregation: 'Count'
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
      windowSize: rule.?window ?? 'PT15M'
      autoMitigate: true
      skipQueryValidation: true // the workspace is new and its tables fill with the first telemetry
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: rule.aggregation
            metricMeasureColumn: rule.?measure
            operator: rule.?operator ?? 'GreaterThan'
            threshold: rule.threshold
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [people.id] }
    }
  }
]
