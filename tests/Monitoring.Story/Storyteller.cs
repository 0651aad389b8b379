using System.Diagnostics;

namespace Monitoring.Story;

/// <summary>Plays a chapter and tells whether every figure was what it must be.</summary>
public static class Storyteller
{
    /// <summary>Plays a chapter; whatever happens, the service it started is ended.</summary>
    /// <returns>Whether all went well.</returns>
    public static async Task<bool> Tell(Chapter chapter, TextWriter output, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await output.WriteLineAsync($"\n== {chapter.Name}: {chapter.Shows}\n");
        await using var service = new ServiceProcess(chapter.Name);
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
