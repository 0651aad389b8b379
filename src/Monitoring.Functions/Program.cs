using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Monitoring;
using Monitoring.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddMonitoring();

var app = builder.Build();
await app.Services.PrepareMonitoring(CancellationToken.None);
await app.RunAsync();
