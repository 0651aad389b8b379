using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A paper that came in with a form and was checked, and that is kept only when the form is right.</summary>
/// <param name="Name">Its safe name.</param>
/// <param name="Staged">Its content.</param>
public sealed record StagedPaper(string Name, StagedFile Staged);
