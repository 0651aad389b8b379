namespace Monitoring.Register.Import;

/// <summary>How far an import is. The counts are of lines, over all files so far.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Line">The line that was read last, from 1, the header included.</param>
/// <param name="Added">Lines that added something.</param>
/// <param name="Changed">Lines that changed something.</param>
/// <param name="Unchanged">Lines that said what was known already.</param>
/// <param name="Wrong">Lines that were wrong.</param>
public sealed record ImportProgress(string File, long Line, long Added, long Changed, long Unchanged, long Wrong);
