// One page for the people who run this: what was asked, what came of it, what Graph said, what is stuck.

import { metrics, poisonInstances } from 'signals.bicep'

param location string
param tags { *: string }
param workspaceId string

type chart = 'timechart' | 'table'

@description('A workbook item that displays a query.')
type queryItem = {
  type: int
  customWidth: string
  content: {
    version: string
    title: string
    query: string
    size: int
    timeContextFromParameter: string
    queryType: int
    resourceType: string
    visualization: chart
  }
}

func panel(title string, query string, visualization chart, width string) queryItem => {
  type: 3
  customWidth: width
  content: {
    version: 'KqlItem/1.0'
    title: title
    query: query
    size: 0
    timeContextFromParameter: 'period'
    queryType: 0
    resourceType: 'microsoft.operationalinsights/workspaces'
    visualization: visualization
  }
}

var period = {
  type: 9
  content: {
    version: 'KqlParameterItem/1.0'
    parameters: [
      {
        version: 'KqlParameterItem/1.0'
        name: 'period'
        label: 'Period'
        type: 4
        isRequired: true
        value: { durationMs: 86400000 }
        typeSettings: {
          selectableValues: [{ durationMs: 3600000 }, { durationMs: 86400000 }, { durationMs: 604800000 }, { durationMs: 2592000000 }]
        }
      }
    ]
  }
}

var content = {
  version: 'Notebook/1.0'
  items: [
    period
    panel(
      'Resets by status',
      'AppMetrics | where Name == "${metrics.resets}" | summarize Resets = sum(Sum) by Status = tostring(Properties.status), bin(TimeGenerated, 1h)',
      'timechart',
      '50'
    )
    panel(
      'Resets by reason',
      'AppMetrics | where Name == "${metrics.resets}" | summarize Resets = sum(Sum) by Status = tostring(Properties.status), Reason = tostring(Properties.reason), Platform = tostring(Properties.platform) | order by Resets desc',
      'table',
      '50'
    )
    panel(
      'Time to confirm, seconds',
      'AppMetrics | where Name == "${metrics.timeToConfirm}" | summarize Mean = sum(Sum) / sum(ItemCount), Longest = max(Max) by bin(TimeGenerated, 1h)',
      'timechart',
      '50'
    )
    panel(
      'Graph requests',
      'AppMetrics | where Name == "${metrics.graphRequests}" | summarize Requests = sum(Sum) by Kind = tostring(Properties.kind), Outcome = tostring(Properties.outcome) | order by Requests desc',
      'table',
      '50'
    )
    panel(
      'Failed or stuck instances',
      '${poisonInstances}| summarize Last = max(TimeGenerated), Times = count() by Instance | order by Last desc',
      'table',
      '50'
    )
    panel(
      'Exceptions',
      'AppExceptions | summarize Last = max(TimeGenerated), Times = sum(ItemCount) by Type = ExceptionType, Where = OperationName | order by Times desc',
      'table',
      '100'
    )
  ]
  fallbackResourceIds: [workspaceId]
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'passcode')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Passcode'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: string(content)
  }
}
