using Monitoring.Register.Import;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A register on a connection to storage.</summary>
internal static class RegisterOn
{
    public static PartyRegister Storage(StorageAccount storage, TimeProvider? clock = null) =>
        new(new Table<Party>(storage), new Table<PartyLine>(storage), new Table<PartyHistory>(storage), Projection(storage), clock ?? TimeProvider.System);

    public static RegisterImport Import(StorageAccount storage) =>
        new(Storage(storage), new KvkNumbers(new Table<KvkHolder>(storage), Storage(storage), TimeProvider.System));

    public static PartyProjection Projection(StorageAccount storage) =>
        new(new Table<Party>(storage), new PartyLines(new Table<PartyLine>(storage), new Table<RegisterFigures>(storage)), new Table<PartyEntry>(storage), new Table<PendingParty>(storage));
}
