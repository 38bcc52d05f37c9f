// An identity. The app has two: that of its code, which storage, telemetry, Key Vault and Graph all see as one principal, whose Graph grants outlive the
// app; and that of its deployments, which can write the package and nothing else.

param name string
param location string
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
