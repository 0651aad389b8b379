using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Monitoring.Functions;

/// <summary>
/// The one HTTP function: a catch-all that hands every request to the pipeline of <c>Monitoring.Web</c>. The host matches functions by
/// name, not by how specific their routes are, so there is no other; and a method that is not listed would hang.
/// </summary>
public sealed class Http(WebPipeline pipeline, MovedClock moved, DurableClients clients)
{
    /// <summary>Answers a request.</summary>
    [Function("Web")]
    public async Task Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext invocation)
    {
        clients.Use(client);
        ClientAddress.Restore(request.HttpContext, invocation.BindingContext.BindingData);
        await moved.Follow(request.HttpContext.RequestAborted);
        await pipeline.Invoke(request.HttpContext);
    }
}
