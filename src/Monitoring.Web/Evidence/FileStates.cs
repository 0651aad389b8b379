using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>Where the files of a party stand, read once for a page however many it shows. Scoped.</summary>
public sealed class FileStates(FileBook files)
{
    private readonly Dictionary<string, Task<IReadOnlyDictionary<string, EvidenceFile>>> read = [];

    /// <summary>All that is known of a party's files, by hash.</summary>
    public Task<IReadOnlyDictionary<string, EvidenceFile>> Of(string partyId, CancellationToken cancellation) =>
        read.TryGetValue(partyId, out var known) ? known : read[partyId] = files.Of(partyId, cancellation);

    /// <summary>Where one file stands. One without a row came in before there were rows: it waits.</summary>
    public async Task<FileStanding> Of(string partyId, string sha256, CancellationToken cancellation) =>
        files.StandingOf((await Of(partyId, cancellation)).GetValueOrDefault(sha256) ?? new EvidenceFile { PartyId = partyId, Sha256 = sha256, Size = 0, TakenInAt = default });

    /// <summary>The names of the files of an item that the scanner refused, or whose content a person destroyed, so that its page can say so.</summary>
    public async Task<IReadOnlyList<string>> GoneFor(RequestKey request, string itemKey, FileStanding standing, CancellationToken cancellation) =>
    [
        .. (await Of(request.PartyId, cancellation)).Values.Where(file => files.StandingOf(file) == standing)
            .SelectMany(file => file.Uses).Where(use => use.RoundId == request.RoundId && use.ItemKey == itemKey).OrderBy(use => use.At).Select(use => use.Name),
    ];
}
