// What an operator is told by mail. Each alert says where to look; docs/operate.md says what to do.
param location string
param tags object
param token string
param workspaceId string
param applicationInsightsId string
param siteUrl string
param alertAddress string
param monthlyBudget int
param budgetFrom string

@description('Where the mails of alerts are made: one of the two places in the EU that have it.')
@allowed(['germanywestcentral', 'swedencentral'])
param mailLocation string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: mailLocation
  tags: tags
  properties: {
    groupShortName: 'monitoring'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

// The queries read what the app logs; tests/Monitoring.Infra.Tests sees that the source still says it so.
var queries = [
  {
    name: 'stuck-processes'
    title: 'A process is stuck'
    description: 'A turn failed five times or more in a row. The secretariaat has a task that names the process; the tries go on by themselves. The error and where it arose stand in the log line.'
    severity: 2
    every: 'PT15M'
    over: 'PT1H'
    more: 0
    query: '''
AppTraces
| where Message startswith "Turn of "
| extend Try = coalesce(toint(Properties.Try), toint(extract(", try ([0-9]+)", 1, Message)))
| where Try >= 5
| summarize Tries = max(Try), Last = max(TimeGenerated) by Process = coalesce(tostring(Properties.Process), extract("^Turn of (.*) failed", 1, Message))
'''
  }
  {
    name: 'failed-turns'
    title: 'Many turns fail'
    description: 'More than twenty turns failed within a quarter of an hour, of whatever process: storage or the provider of mail is away, or a release is wrong.'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    more: 20
    query: '''
AppTraces
| where Message startswith "Turn of "
| project TimeGenerated, Message
'''
  }
  {
    name: 'failed-deliveries'
    title: 'Letters come back'
    description: 'More than ten letters within an hour could not be delivered for good. A few in a round are usual; many at once are a fault of the sender: its domain, its key, or a list that blocks it.'
    severity: 2
    every: 'PT30M'
    over: 'PT1H'
    more: 10
    query: '''
AppTraces
| where Message startswith "Letter "
| extend State = coalesce(tostring(Properties.State), extract(": ([A-Za-z]+)$", 1, Message))
| where State == "Bounced"
| project TimeGenerated, Message
'''
  }
  {
    name: 'failing-requests'
    title: 'Visitors see an error'
    description: 'At least five visitors within a quarter of an hour were shown the page that says that something went wrong. The code on that page is the id of the trace.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    more: 4
    query: '''
AppTraces
| where Message startswith "A visitor was shown the code "
| project TimeGenerated, Message, OperationId
'''
  }
]

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for q in queries: {
    name: '${q.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Monitoring: ${q.title}'
      description: q.description
      severity: q.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: q.every
      windowSize: q.over
      autoMitigate: true
      // The tables are not there before the first line was logged.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: q.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: q.more
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

// From three places in Europe, each every quarter of an hour: together once in five minutes.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${applicationInsightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'ready-${token}'
    Name: 'The site is ready'
    Description: 'Storage and the hub are reached, and the outbox is not stuck.'
    Enabled: true
    Frequency: 900
    Timeout: 60
    Kind: 'standard'
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-fr-pra-edge' }
    ]
    Request: { RequestUrl: '${siteUrl}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not-ready-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The site did not answer, or said that it is not ready, to two places at least. /health/ready says what of it is not.'
    severity: 1
    enabled: true
    scopes: [ready.id, applicationInsightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: applicationInsightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource cost 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'monitoring'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetFrom }
    notifications: {
      foreseen: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [alertAddress]
      }
      almost: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [alertAddress]
      }
    }
  }
}
