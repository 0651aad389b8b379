using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Monitoring;
using Monitoring.Functions;
using Monitoring.Settings;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.AddMonitoring();

    var app = builder.Build();
    app.Services.CheckSettings();
    await app.Services.PrepareMonitoring(CancellationToken.None);
    await app.RunAsync();
    return 0;
}
catch (SettingException e)
{
    // The host repeats the last lines that the worker wrote: the sentence, and no stack below it.
    Console.Error.WriteLine(e.Message);
    return 1;
}
