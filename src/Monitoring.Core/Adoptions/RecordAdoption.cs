using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Adoptions;

/// <summary>What became of the recording of an adoption.</summary>
/// <param name="Faults">What is wrong; nothing when it is recorded, now or by the same form before.</param>
/// <param name="Refused">What its owner reads when the minutes were refused.</param>
public sealed record RecordedAdoption(IReadOnlyList<AdoptionFault> Faults, LocalText? Refused = null);

/// <summary>Records a decision of the Platform with its minutes (art. 8.4, 9.1, 11.4); the plans that waited for it look again.</summary>
public sealed class RecordAdoption(
    AdoptionBook adoptions, PlanBook plans, FrameworkLibrary frameworks, ReglementBook reglements, ConditionsBook conditions, Blobs blobs, TimeProvider clock)
{
    /// <summary>How many years back a meeting may lie.</summary>
    public const int LongestAgo = 10;

    /// <summary>The kinds of file that minutes may be.</summary>
    public static IReadOnlyList<FileKind> MinutesKinds { get; } = [FileKind.Pdf, FileKind.Word, FileKind.OpenDocument];

    /// <summary>What the Platform can still adopt: the versions of the framework, the plans, the versions of the Reglement and of the conditions of the beeldmerk.</summary>
    public async Task<IReadOnlyList<string>> Open(CancellationToken cancellation)
    {
        var adopted = (await adoptions.All(cancellation)).SelectMany(a => a.Subjects).ToHashSet();
        return [.. (await Known(cancellation)).Where(subject => !adopted.Contains(subject))];
    }

    /// <summary>Records an adoption; the same id again is the same adoption.</summary>
    /// <param name="id">Made with the form.</param>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="subjects">What was adopted.</param>
    /// <param name="minutes">The minutes; read only when all else is well.</param>
    /// <param name="claimedName">The name of their file as the browser sent it.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancellation">Ends the call; once the minutes are in it is no longer heard.</param>
    public async Task<RecordedAdoption> Record(
        string id, DateOnly? on, IReadOnlyList<string> subjects, Stream? minutes, string claimedName, string by, CancellationToken cancellation)
    {
        var before = await adoptions.All(cancellation);
        if (before.FirstOrDefault(a => a.Id == id) is { } same)
        {
            // The first try may have been cut off before the plans were told.
            await adoptions.Record(same, cancellation);
            return new RecordedAdoption([]);
        }

        List<AdoptionFault> faults = [.. Faults(on, subjects, await Known(cancellation), before.SelectMany(a => a.Subjects).ToHashSet())];
        if (minutes is null || faults.Count > 0)
        {
            return new RecordedAdoption(minutes is null ? [.. faults, AdoptionFault.NoMinutes] : faults);
        }

        var name = SafeName.Of(claimedName);
        if (await blobs.Stage(minutes, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            return Refuse(FileRefusal.TooLarge, name);
        }

        try
        {
            if (await Inspect(staged, name) is { } refusal)
            {
                return Refuse(refusal, name);
            }

            await blobs.Keep(staged, ContainerNames.Documents, staged.Sha256, CancellationToken.None);
        }
        finally
        {
            await blobs.Discard(staged, CancellationToken.None);
        }

        await adoptions.Record(
            new Adoption { Id = id, Subjects = subjects, On = on!.Value, MinutesName = name, MinutesSha256 = staged.Sha256, RecordedBy = by, RecordedAt = clock.GetUtcNow() },
            CancellationToken.None);
        return new RecordedAdoption([]);
    }

    private IEnumerable<AdoptionFault> Faults(DateOnly? on, IReadOnlyList<string> subjects, IReadOnlyList<string> known, HashSet<string> adopted)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        (AdoptionFault Fault, bool Holds)[] faults =
        [
            (AdoptionFault.NothingChosen, subjects.Count == 0), (AdoptionFault.UnknownSubject, subjects.Except(known).Any()), (AdoptionFault.AdoptedBefore, subjects.Any(adopted.Contains)),
            (AdoptionFault.TwoVersions, subjects.Count(s => Adoption.ReglementOf(s) is not null) > 1 || subjects.Count(s => Adoption.ConditionsOf(s) is not null) > 1),
            (AdoptionFault.NoDay, on is null), (AdoptionFault.DayAhead, on > today), (AdoptionFault.DayLongAgo, on < today.AddYears(-LongestAgo)),
        ];
        return faults.Where(fault => fault.Holds).Select(fault => fault.Fault);
    }

    private async Task<IReadOnlyList<string>> Known(CancellationToken cancellation) =>
    [
        .. (await frameworks.All(cancellation)).Select(framework => Adoption.SubjectOfFramework(framework.Version)),
        .. (await plans.All(cancellation)).Select(plan => Adoption.SubjectOfPlan(plan.Id)),
        .. (await reglements.All(cancellation)).Select(reglement => Adoption.SubjectOfReglement(reglement.Version)),
        .. (await conditions.All(cancellation)).Select(version => Adoption.SubjectOfConditions(version.Version)),
    ];

    private async Task<FileRefusal?> Inspect(StagedFile staged, string name)
    {
        await using var content = await blobs.OpenStaged(staged, CancellationToken.None);
        return (await FileCheck.Inspect(content, name, [.. MinutesKinds], CancellationToken.None)).Refusal;
    }

    private static RecordedAdoption Refuse(FileRefusal refusal, string name) => new([AdoptionFault.MinutesRefused], refusal.Sentence(name, [.. MinutesKinds]));
}
