using Monitoring.Housekeeping;
using Monitoring.Register.Import;

namespace Monitoring.Register;

/// <summary>Finishes what was left of saves, finds notices and imports that should go on, and looks who has no address.</summary>
public sealed class KeepRegister(PartyRegister register, PartyNotices notices, ImportBook imports, FounderBook founders, PartiesWithoutAddress without) : IChore
{
    /// <inheritdoc/>
    public string Name => "register";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        await register.FinishAllLeft(cancellation);
        await notices.StartAll(cancellation);
        await imports.StartAll(cancellation);
        await founders.RaiseAll(cancellation);
        await without.Look(cancellation);
        return null;
    }
}
