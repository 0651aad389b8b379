using System.Globalization;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>Takes those out of the index of persons who stand nowhere any more: who was a contact once, and whose declarations have had their time.</summary>
public sealed class ForgetPeople(Table<PersonLine> lines, PersonRows rows, PartyRegister register, PersonIndex people) : IChore
{
    private const int Part = 50;

    /// <inheritdoc/>
    public string Name => "forget-people";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var (bucket, after) = from?.Split('/') is [var number, var row] ? (int.Parse(number, CultureInfo.InvariantCulture), row) : (0, "");
        var part = await lines.Take(Part, PersonLine.PartitionOf(bucket), PersonLine.Prefix, after.Length > 0 ? after : null, cancellation: cancellation);
        foreach (var line in part.Select(l => l.Value))
        {
            // Most are contacts still, which one read tells.
            if ((await register.Find(line.PartyId, cancellation))?.Value.Contact(line.PersonId) is null
                && !(await rows.Of(line.PartyId, new PersonMark(line.PersonId, [PersonLine.IdOfName(line.Name)]), cancellation)).Traces().Any())
            {
                await people.Forget(line.PersonId, line.PartyId, cancellation);
            }
        }

        return part.Count == Part ? string.Create(CultureInfo.InvariantCulture, $"{bucket}/{part[^1].Value.Key.Row}")
            : bucket + 1 < Round.BucketCount ? string.Create(CultureInfo.InvariantCulture, $"{bucket + 1}/") : null;
    }
}
