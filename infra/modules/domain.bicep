// The Platform's own address: a certificate that Azure issues and renews, and its binding. The app must know the name already (docs/operate.md):
// a template that bound it without a certificate first would take https away for a moment at every deployment.
param location string
param appName string
param customDomain string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource certificate 'Microsoft.Web/sites/certificates@2024-11-01' = {
  parent: app
  name: replace(customDomain, '.', '-')
  location: location
  properties: { canonicalName: customDomain }
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2024-11-01' = {
  parent: app
  name: customDomain
  properties: {
    hostNameType: 'Verified'
    customHostNameDnsRecordType: 'CName'
    sslState: 'SniEnabled'
    thumbprint: certificate.properties.thumbprint
  }
}
