using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monitoring.Web;

namespace Monitoring.Functions;

/// <summary>The pipeline of the site, built once, inside the pipeline that the Functions worker has around it.</summary>
public sealed class WebPipeline(IServiceProvider services, IHttpContextAccessor accessor)
{
    private readonly Lazy<RequestDelegate> pipeline = new(() => new ApplicationBuilder(services).UseMonitoringWeb().Build());

    /// <summary>Answers a request by the site.</summary>
    public async Task Invoke(HttpContext context)
    {
        // The worker has matched its own endpoint already: with it, routing inside would match nothing.
        var (endpoint, values) = (context.GetEndpoint(), context.Request.RouteValues);
        context.SetEndpoint(null);
        context.Request.RouteValues = [];
        accessor.HttpContext = context;
        try
        {
            await pipeline.Value(context);
        }
        catch when (!context.Response.HasStarted)
        {
            // The site answers its own errors. What still gets out of it would be a 200 without a word.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            throw;
        }
        finally
        {
            accessor.HttpContext = null;
            context.Request.RouteValues = values;
            context.SetEndpoint(endpoint);
        }
    }
}
