namespace Monitoring.Evidence;

/// <summary>That a declaration corrects the one before, which was being reviewed. All of them are kept.</summary>
/// <param name="Number">Which declaration of the party it is, counted from 1.</param>
/// <param name="Asking">At which asking.</param>
public sealed record Correction(int Number, int Asking);
