using System.Text;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Core.Tests.Register.Import;

/// <summary>A register of one test's own, and files to import into it.</summary>
internal sealed class ImportTrial : IAsyncDisposable
{
    public const string Organisations = "soort,naam,kvk,bestuursnummer\n";
    public const string Joinings = "kvk,bestuursnummer,wijze,van,tot,versie,via\n";
    public const string Products = "kvk,code,naam,soort\n";
    public const string Contacts = "kvk,bestuursnummer,volgorde,naam,email\n";
    public const string SchoolBoards = "\"BEVOEGD GEZAG NUMMER\",\"BEVOEGD GEZAG NAAM\",\"KVK-NUMMER\"\n";

    private ImportTrial(TestAccount account) => Account = account;

    public TestAccount Account { get; }

    public PartyRegister Register => Over(Account.Storage);

    public static async Task<ImportTrial> Create() => new(await TestAccount.Create(TestContext.Current.CancellationToken));

    public static ImportFile File(string name, string text) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static ImportFile File(string name, byte[] bytes) => new(name, new MemoryStream(bytes));

    public static PartyRegister Over(StorageAccount storage) => RegisterOn.Storage(storage);

    public Task<ImportReport> Import(params ImportFile[] files) =>
        RegisterOn.Import(Account.Storage).Run(files, dryRun: false, null, TestContext.Current.CancellationToken);

    public Task<ImportReport> DryRun(params ImportFile[] files) =>
        RegisterOn.Import(Account.Storage).Run(files, dryRun: true, null, TestContext.Current.CancellationToken);

    public async Task<Party> Party(string id) => (await Register.Find(id, TestContext.Current.CancellationToken))!.Value;

    public async Task<IReadOnlyList<PartyLine>> All()
    {
        var all = new List<PartyLine>();
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            foreach (var kind in Enum.GetValues<PartyKind>())
            {
                await foreach (var line in Register.Bucket(bucket, kind, TestContext.Current.CancellationToken))
                    all.Add(line.Value);
            }
        }

        return all;
    }

    public ValueTask DisposeAsync() => Account.DisposeAsync();
}
