// App Service authentication in front of the app: a second lock, not the lock.
//
// The app validates every token itself (issuer, audience, lifetime, signature, app role), since that is what its tests prove on both hosts. The
// platform is set to refuse all else that carries no token of this tenant, so that a route someone forgets to protect, the Functions host's
// own /admin and /runtime endpoints and a scanner's traffic stop before any code of ours runs.
//
// The open paths are those whose callers have no Entra identity and prove themselves otherwise: a helpdesk signs its webhook, an operation link
// is its own signed key, as is the link that removes a subscription, and health, the API description and its page, and the console's page, whose
// addresses are its views, hold nothing. They must be excluded rather than let through by AllowAnonymous: the platform would still judge any bearer token
// it is sent, and some helpdesks send one of their own.
// A path matches exactly unless it ends in /*. Should the platform ever read this list more widely, the app's own check still stands.

param appName string
param tenantId string

@description('Client ID of the app registration of the API.')
param clientId string

param openPaths string[] = [
  '/api/helpdesk/*'
  '/api/operations/*'
  '/api/subscriptions/*'
  '/api/health/*'
  '/api/openapi.json'
  '/api/docs'
  '/api/docs/*'
  '/api/console/settings'
  '/'
  '/assets/*'
  '/resets'
  '/resets/*'
  '/devices/*'
  '/approvals'
  '/bulk-runs'
  '/bulk-runs/*'
  '/schedules'
  '/overview'
  '/audit'
  '/subscriptions'
]

resource app 'Microsoft.Web/sites@2024-11-01' existing = { name: appName }

resource auth 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'Return401' // callers are programs: a redirect to a login page would only confuse them
      excludedPaths: openPaths
    }
    httpSettings: { requireHttps: true }
    login: { tokenStore: { enabled: false } } // bearer tokens only, so there is no session and no client secret to keep
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
        }
        validation: { allowedAudiences: [clientId, 'api://${clientId}'] }
      }
    }
  }
}
