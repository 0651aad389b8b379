using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>What people asked under the AVG and the secretariaat answered: erasures and corrections.</summary>
public sealed class PrivacyRequestBook(Table<PrivacyRequest> requests)
{
    // A form is not sent twice after so many others.
    private const int Lately = 50;

    /// <summary>Writes down that a request was answered; the same one twice is one.</summary>
    public async Task<PrivacyRequest> Note(PrivacyRequest request, CancellationToken cancellation)
    {
        if ((await Latest(Lately, cancellation)).FirstOrDefault(known => known.Id == request.Id) is { } known)
        {
            return known;
        }

        await requests.Insert(request, cancellation);
        return request;
    }

    /// <summary>The requests that were answered, newest first.</summary>
    public async Task<IReadOnlyList<PrivacyRequest>> Latest(int count, CancellationToken cancellation) =>
        [.. (await requests.Take(count, PrivacyRequest.Partition, PrivacyRequest.Prefix, cancellation: cancellation)).Select(row => row.Value)];
}
