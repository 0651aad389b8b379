using Monitoring.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMonitoringWeb(builder.Configuration);

var app = builder.Build();
app.UseMonitoringWeb();
app.Run();
