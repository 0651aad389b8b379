using System.Diagnostics;

namespace Monitoring.Story;

/// <summary>Plays a chapter and tells whether every figure was what it must be.</summary>
public static class Storyteller
{
    /// <summary>Plays a chapter; whatever happens, the service it started is ended.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="against">Where the service is; null starts one here.</param>
    /// <param name="output">Where the time line is printed.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether all went well.</returns>
    public static async Task<bool> Tell(Chapter chapter, Uri? against, TextWriter output, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await output.WriteLineAsync($"\n== {chapter.Name}: {chapter.Shows}\n");
        await using Service service = against is null ? new ServiceProcess(chapter.Name) : new ServiceElsewhere(against);
        var stage = new Stage(service, output);
        try
        {
            await chapter.Play(stage, cancellation);
            await output.WriteLineAsync($"\n   {(stage.AllWell ? "all as it must be" : "NOT as it must be")}, in {watch.Elapsed.TotalSeconds:0} s");
            return stage.AllWell;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await output.WriteLineAsync($"\n   The chapter broke off: {e.Message}\n{e.StackTrace}\n\n   The last words of the service:\n{service.LastWords}");
            return false;
        }
    }
}
