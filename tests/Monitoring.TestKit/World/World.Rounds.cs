using Monitoring.Adoptions;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.TestKit;

public sealed partial class World
{
    private Round? latest;

    /// <summary>
    /// A round that started just now, of these parties and all others of their kind in the register; their first letters have left.
    /// It is <em>the</em> round of this world for every call that names none.
    /// </summary>
    public Task<Round> ARoundOf(params Party[] parties) => ARoundOf(Given.Terms, parties);

    /// <summary>The same on other terms.</summary>
    public async Task<Round> ARoundOf(RoundTerms terms, params Party[] parties)
    {
        var kind = parties.Select(party => party.Kind).Distinct().Single();
        var plan = await Given.APlan(kind, terms: terms);
        await Adopted(plan);
        await Settle();
        return latest = await Round(plan.RoundId(plan.FirstOn));
    }

    /// <summary>The Platform adopted a plan and the framework it asks by (art. 9.1), and its process looks again.</summary>
    public async Task Adopted(Plan plan)
    {
        var adoption = new Adoption
        {
            Id = $"adoption-{plan.Id}",
            Subjects = [Adoption.SubjectOfFramework(plan.FrameworkVersion), Adoption.SubjectOfPlan(plan.Id)],
            On = Today,
            MinutesName = "notulen.pdf",
            MinutesSha256 = new string('a', 64),
            RecordedBy = "desk@platform.example",
            RecordedAt = Now,
        };
        await Get<AdoptionBook>().Record(adoption, Patience);
    }

    /// <summary>A round as it stands now.</summary>
    public async Task<Round> Round(string id) => (await Table<Round>().Find(Rounds.Round.KeyOf(id), Patience))?.Value ?? throw new InvalidOperationException($"There is no round {id}.");

    private Round The(Round? round) => round ?? latest ?? throw new InvalidOperationException("There is no round yet; call ARoundOf(…) first.");
}
