// Everything that a Platform runs on, in one resource group of its own. `azd up` deploys it; docs/operate.md tells how, docs/decisions/0026 why.
targetScope = 'subscription'

@description('The name of this Platform or of a try-out beside it. It goes into the name of the resource group and into the hash in every other name.')
@minLength(2)
@maxLength(40)
param environmentName string

@description('Where everything but the backups stands: in the EU, in a region that has the Flex Consumption plan.')
@allowed([
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'northeurope'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
@metadata({ azd: { type: 'location' } })
param location string = 'swedencentral'

@description('Where the nightly backups stand: in the EU too, and in another region, so that they outlive the loss of the first.')
@allowed([
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'northeurope'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
param backupLocation string = 'northeurope'

@description('Who deploys, by the object id: gets the right to make the two secrets of the vault. azd knows it.')
param principalId string

@description('The addresses that may sign in at the secretariaat, with commas between them.')
@minLength(3)
param deskAddresses string

@description('The sender of all letters, an address of a domain that the provider of mail has verified.')
@minLength(3)
param mailFrom string

@description('Who takes the letters. What SMTP needs besides its password stands in settings.json (docs/letters.md).')
@allowed(['SendGrid', 'Smtp'])
param mailBy string = 'SendGrid'

@description('The key of SendGrid. Needed once: it is kept in the vault, and what is there stays when nothing is given.')
@secure()
param sendGridApiKey string = ''

@description('The public key with which SendGrid signs what it tells of letters, base64, as it shows it. Without it no term begins by itself (docs/letters.md).')
param sendGridEventsKey string = ''

@description('With SMTP: who reads the mailbox to which letters are sent back. Its password stands in the vault as bounces-password, its host in settings.json. Empty: none is read.')
param bouncesUser string = ''

@description('The telephone number of the secretariaat: it stands on every page and in every letter.')
@minLength(3)
param phone string

@description('Who is told when something needs an operator.')
@minLength(3)
param alertAddress string

@description('What a month may cost, in the currency of the subscription, before the alert address is told.')
@minValue(1)
param monthlyBudget int = 100

@description('The first day of the month in which the budget began; azd keeps it from the first deployment, as a budget may not change it.')
param budgetFrom string = ''

@description('How many instances are kept ready for pages, and how many for the workflows. 0 costs less, and lets the first visitor wait.')
@minValue(0)
@maxValue(5)
param alwaysReady int = 1

@description('The address of the site without https://, once its DNS records are there and the app knows it (docs/operate.md). Empty: the name that Azure gives.')
param customDomain string = ''

param now string = utcNow('yyyy-MM-01')

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }
var began = empty(budgetFrom) ? now : budgetFrom

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-monitoring-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: {
    location: location
    tags: tags
    token: token
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    location: location
    backupLocation: backupLocation
    tags: tags
    token: token
    appPrincipalId: identity.outputs.principalId
  }
}

module observability 'modules/observability.bicep' = {
  scope: group
  name: 'observability'
  params: {
    location: location
    tags: tags
    token: token
    appPrincipalId: identity.outputs.principalId
  }
}

module keys 'modules/keys.bicep' = {
  scope: group
  name: 'keys'
  params: {
    location: location
    tags: tags
    token: token
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    sendGridApiKey: sendGridApiKey
    workspaceId: observability.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  scope: group
  name: 'app'
  params: {
    location: location
    tags: tags
    token: token
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostStorageName: storage.outputs.hostName
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    dataStorageUrl: storage.outputs.dataUrl
    backupStorageUrl: storage.outputs.backupUrl
    vaultUrl: keys.outputs.url
    applicationInsights: observability.outputs.connectionString
    deskAddresses: map(split(deskAddresses, ','), address => trim(address))
    mailBy: mailBy
    mailFrom: mailFrom
    sendGridEventsKey: sendGridEventsKey
    bouncesUser: bouncesUser
    phone: phone
    backupDays: storage.outputs.backupDays
    erasedAfterDays: storage.outputs.erasedAfterDays
    alwaysReady: alwaysReady
    customDomain: customDomain
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    token: token
    workspaceId: observability.outputs.workspaceId
    applicationInsightsId: observability.outputs.applicationInsightsId
    // Elsewhere than in these two, mails of alerts would be made anywhere in the world.
    mailLocation: location == 'germanywestcentral' ? 'germanywestcentral' : 'swedencentral'
    siteUrl: app.outputs.siteUrl
    alertAddress: alertAddress
    monthlyBudget: monthlyBudget
    budgetFrom: began
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_KEY_VAULT_NAME string = keys.outputs.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output SERVICE_FUNCTIONS_NAME string = app.outputs.name
output SERVICE_FUNCTIONS_URI string = app.outputs.siteUrl
output MONITORING_DATA_STORAGE string = storage.outputs.dataUrl
output MONITORING_BACKUP_STORAGE string = storage.outputs.backupUrl
output MAIL_BY string = mailBy
output BUDGET_FROM string = began
