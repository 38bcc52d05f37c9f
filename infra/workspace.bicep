// The workspace of the log. The rule that its rows pass names the workspace, so the workspace is deployed twice: without the rule, then with it.

param name string
param location string
param tags { *: string }
param retentionInDays int

@description('ID of the rule that rows pass before they are stored; empty for none.')
param ruleId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: union(
    {
      sku: { name: 'PerGB2018' }
      retentionInDays: retentionInDays
      features: { disableLocalAuth: true }
    },
    empty(ruleId) ? {} : { defaultDataCollectionRuleResourceId: ruleId }
  )
}

output id string = workspace.id
