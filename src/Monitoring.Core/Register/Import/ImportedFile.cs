namespace Monitoring.Register.Import;

/// <summary>What became of one file, counted in lines.</summary>
/// <param name="Name">The file.</param>
/// <param name="Kind">What it tells of; null when it could not be read at all.</param>
/// <param name="Added">Lines that added an organisation, joining, product or contact.</param>
/// <param name="Changed">Lines that changed one.</param>
/// <param name="Unchanged">Lines that said what was known already.</param>
/// <param name="Wrong">Lines that were wrong; 1 for a file that could not be read at all.</param>
/// <param name="Note">What was assumed of how it is written; null when nothing was.</param>
public sealed record ImportedFile(string Name, ImportKind? Kind, long Added = 0, long Changed = 0, long Unchanged = 0, long Wrong = 0, LocalText? Note = null);
