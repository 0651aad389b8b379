using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitoring.Letters.Sending;

namespace Monitoring.Web.Letters;

/// <summary>Where SendGrid tells what became of letters: batches of events that it signs. It is called by a program, has no session, and answers 5xx only when it should come again.</summary>
internal static class SendGridEndpoint
{
    // A thousand events, with what servers said at their longest.
    private const int MostBytes = 4 * 1024 * 1024;

    public static void MapSendGrid(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/sendgrid", Hear).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> Hear(HttpContext http, [FromServices] SendGridSignature signature, [FromServices] RecordSendGridEvents events)
    {
        if (!signature.HasKey)
            return Results.NotFound();
        if (await Read(http) is not { } body)
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge);
        if (!signature.Holds(http.Request.Headers[SendGridSignature.Header], http.Request.Headers[SendGridSignature.TimestampHeader], body.Span))
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden, detail: "The signature is not SendGrid's, or not of now.");

        // SendGrid may not wait for the answer; what is here is recorded all the same, and need not come again.
        return await events.Record(body, CancellationToken.None) switch
        {
            EventsOutcome.Done => Results.NoContent(),
            EventsOutcome.NotUnderstood => Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: "This is no batch of events."),
            _ => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: "Some could not be recorded now: send the same again."),
        };
    }

    // Null when it is larger than any batch. Not every server under this keeps to the limit by itself.
    private static async Task<ReadOnlyMemory<byte>?> Read(HttpContext http)
    {
        using var body = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(part, http.RequestAborted) is > 0 and var length)
        {
            if (body.Length + length > MostBytes)
                return null;
            body.Write(part, 0, length);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
