using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>
/// Reads the form of a page with files: each goes straight into storage, in constant memory, one after the other, and what became
/// of them is a feature (a list of <see cref="TakenIn"/>); the fields are there for model binding. Goes with <c>[IgnoreAntiforgeryToken]</c>,
/// since the check here comes before the file is read: the token is the first field of the form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal class TakesUpload : Attribute, IAsyncResourceFilter
{
    /// <summary>How much is read to the end, so that who sent too much gets an answer and not a broken connection.</summary>
    public const long MostRead = (Answer.MaxFiles * FileCheck.MaxBytes) + (100 * 1024 * 1024);

    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int MostFields = 300;
    private const int LongestField = 100_000;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (HttpMethods.IsPost(http.Request.Method) && !await Read(http))
            {
                context.Result = new AntiforgeryValidationFailedResult();
                return;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException && e is not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // It broke off, or is no form: nobody waits for more than this.
            context.Result = new BadRequestResult();
            await Finish(http);
            return;
        }

        try
        {
            await next();
        }
        finally
        {
            await Finish(http);
        }
    }

    /// <summary>Throws away what was taken in and the page did not keep.</summary>
    protected virtual Task Finish(HttpContext http) => Task.CompletedTask;

    private Task<bool> Read(HttpContext http)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? ReadParts(http, antiforgery, HeaderUtilities.RemoveQuotes(type.Boundary).ToString())
            : antiforgery.IsRequestValidAsync(http);
    }

    private async Task<bool> ReadParts(HttpContext http, IAntiforgery antiforgery, string boundary)
    {
        if (boundary.Length is 0 or > 70) // RFC 2046, 5.1.1
            throw new InvalidDataException("The boundary is missing or too long.");
        var cancellation = http.RequestAborted;
        var reader = new MultipartReader(boundary, http.Request.Body);
        var fields = new KeyValueAccumulator();
        http.Features.Set<IReadOnlyList<TakenIn>>([]);
        for (var count = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; count++)
        {
            if (count > MostFields || section.GetContentDispositionHeader() is not { } about)
                throw new InvalidDataException("This is no form of ours.");
            if (count == 0 && !await IsToken(http, antiforgery, section, about))
            {
                await http.Request.Body.DrainAsync(cancellation);
                return false;
            }

            if (!about.IsFileDisposition())
                fields.Append(HeaderUtilities.RemoveQuotes(about.Name).ToString(), await Text(section, cancellation));
            else
                await Take(http, section.Body, (about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).ToString(), cancellation);
        }

        http.Request.Form = new FormCollection(fields.GetResults());
        return true;
    }

    private static async Task<bool> IsToken(HttpContext http, IAntiforgery antiforgery, MultipartSection section, ContentDispositionHeaderValue about)
    {
        if (about.IsFileDisposition() || HeaderUtilities.RemoveQuotes(about.Name) != TokenField)
            return false;
        // In the header, so that the check does not read the form itself.
        http.Request.Headers[TokenHeader] = await Text(section, http.RequestAborted);
        return await antiforgery.IsRequestValidAsync(http);
    }

    /// <summary>Takes the file in as it comes, and leaves what became of it as a feature of the request.</summary>
    protected virtual async Task Take(HttpContext http, Stream content, string name, CancellationToken cancellation)
    {
        var session = http.RequestServices.GetRequiredService<PartySession>();
        var taken = await http.RequestServices.GetRequiredService<TakeInFile>()
            .Take(session.Draft, (string)http.GetRouteValue("item")!, content, name, session.Contact, cancellation);
        Note(http, taken);
    }

    /// <summary>Leaves what became of a file for the page.</summary>
    protected static void Note(HttpContext http, TakenIn taken) =>
        http.Features.Set<IReadOnlyList<TakenIn>>([.. http.Features.Get<IReadOnlyList<TakenIn>>() ?? [], taken]);

    private static async Task<string> Text(MultipartSection section, CancellationToken cancellation)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[LongestField + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellation);
        return length <= LongestField ? new string(buffer, 0, length) : throw new InvalidDataException("A field is longer than any answer.");
    }
}
