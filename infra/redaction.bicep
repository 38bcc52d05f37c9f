// Keeps out of the log what is a credential. The address of an operation and of a subscription contains its own key (docs/api.md), and the Functions host
// logs the path of each request, which no code of the app can change. The rule is applied as the workspace receives a row, so the key is never stored.

param name string
param location string
param tags { *: string }
param workspaceId string

@description('What is in front of a key, and begins it. No backslash, which is escaped differently in each place that this passes through.')
var secretPath = '(?i)/api/(operations|subscriptions)/[^/?]'

@description('The query that keeps the address without its key, and empties the other columns that repeat it. Transformations have few functions: no replace_regex.')
func redact(address string, secretPath string) string =>
  'source | extend ${address} = iif(${address} matches regex \'${secretPath}\', strcat(extract(\'(?i)^(.*?/api/(?:operations|subscriptions)/)\', 1, ${address}), \'redacted\'), ${address}), Name = iif(Name matches regex \'${secretPath}\', \'redacted\', Name), OperationName = iif(OperationName matches regex \'${secretPath}\', \'redacted\', OperationName), Properties = iif(tostring(Properties) matches regex \'${secretPath}\', parse_json(\'{}\'), Properties)'

resource rule 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: name
  location: location
  tags: tags
  kind: 'WorkspaceTransforms'
  properties: {
    dataSources: {}
    destinations: { logAnalytics: [{ name: 'workspace', workspaceResourceId: workspaceId }] }
    dataFlows: [
      {
        streams: ['Microsoft-Table-AppRequests']
        destinations: ['workspace']
        transformKql: redact('Url', secretPath)
      }
      {
        streams: ['Microsoft-Table-AppDependencies'] // the host passes a request on to the app, which it can log as a call
        destinations: ['workspace']
        transformKql: redact('Data', secretPath)
      }
    ]
  }
}

output id string = rule.id
