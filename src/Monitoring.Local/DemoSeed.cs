using System.Security.Cryptography;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Register.Demo;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>What a demo begins with: invented parties, an adopted framework, people who act for the seats of the founders, and a round that has just started.</summary>
public static class DemoSeed
{
    private const string PlanId = "demo-leveranciers";

    /// <summary>Plants the demo in a storage without plans; any other stays as it is.</summary>
    public static async Task Plant(IServiceProvider services, CancellationToken cancellation)
    {
        var plans = services.GetRequiredService<PlanBook>();
        if ((await plans.All(cancellation)).Count > 0)
        {
            return;
        }

        await BeginOnAWorkingDay(services, cancellation);
        await services.GetRequiredService<RegisterImport>().Run(DemoRegister.Files(), dryRun: false, progress: null, cancellation);
        await SeatTheFounders(services, cancellation);
        var clock = services.GetRequiredService<TimeProvider>();
        var today = Amsterdam.Day(clock.GetUtcNow());
        var framework = (await services.GetRequiredService<FrameworkLibrary>().All(cancellation))[^1];
        var minutes = BinaryData.FromString("Verslag van een verzonnen vergadering van het Platform, voor de demo.\n");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(minutes));
        await services.GetRequiredService<Blobs>().Write(ContainerNames.Documents, sha256, minutes, cancellation);
        await services.GetRequiredService<AdoptionBook>().Record(
            new Adoption
            {
                Id = "demo",
                Subjects = [Adoption.SubjectOfFramework(framework.Version), Adoption.SubjectOfPlan(PlanId)],
                On = today.AddDays(-14),
                MinutesName = "verslag-demo.txt",
                MinutesSha256 = sha256,
                RecordedBy = "demo",
                RecordedAt = clock.GetUtcNow(),
            },
            cancellation);
        await plans.Make(
            new Plan
            {
                Id = PlanId,
                Name = "Demoronde leveranciers",
                FrameworkVersion = framework.Version,
                Population = PartyKind.Supplier,
                FirstOn = today,
                EveryMonths = 12,
                MadeAt = clock.GetUtcNow(),
            },
            cancellation);
    }

    // Invented people, so that a vote can be played: the founders are real, who acts for them here is not.
    private static async Task SeatTheFounders(IServiceProvider services, CancellationToken cancellation)
    {
        string[] names = ["Aya Bakker", "Bram Visser", "Chantal de Wit", "Daan Mulder", "Esra Yılmaz", "Femke Dijkstra", "Gijs Peters", "Hanna Smit", "Ismaël Vos", "Jet Hoekstra"];
        var seats = services.GetRequiredService<SeatBook>();
        foreach (var (founder, name) in FounderBook.All.Zip(names))
        {
            await seats.PutRepresentative(founder, old: null, Contact.Of(name, $"zetel@{founder.Id}.example"), cancellation);
        }
    }

    // On another day no letter of the system leaves, and a demo would begin with an empty mailbox.
    private static async Task BeginOnAWorkingDay(IServiceProvider services, CancellationToken cancellation)
    {
        var clock = services.GetRequiredService<DomainClock>();
        var (now, days) = (clock.GetUtcNow(), services.GetRequiredService<WorkingDays>());
        if (!days.IsWorkingDay(Amsterdam.Day(now)))
        {
            clock.MoveTo(days.AtWork(now));
            await services.GetRequiredService<ClockKeeper>().Keep(cancellation);
        }
    }
}
