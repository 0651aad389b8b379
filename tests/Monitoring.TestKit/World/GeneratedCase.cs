using System.Globalization;
using Monitoring.Complaints;
using Monitoring.Reglements;

namespace Monitoring.TestKit;

/// <summary>A case with everything in it that one view may hide from another, each a word of its own; and of each word who may read it.</summary>
/// <remarks>Drawn from a seed. Who may read what is written down here once more, apart from the rule that is tested.</remarks>
public sealed class GeneratedCase
{
    /// <summary>The seat that has no conflict, and whose vote it is.</summary>
    public const string Seat = "po-raad";

    /// <summary>A seat that has no part in any word of the case but what all seats read.</summary>
    public const string OtherSeat = "vo-raad";

    private static readonly CaseSide[] Speakers = [CaseSide.Complainant, CaseSide.Respondent, CaseSide.Secretariaat];

    private readonly Random random;
    private readonly Dictionary<string, HashSet<string>> readers = [];
    private readonly Dictionary<string, string> contents = [];

    private GeneratedCase(int seed) => random = new Random(seed);

    /// <summary>Who can look: the two sides, a seat, a seat that has a conflict, another seat, and the secretariaat.</summary>
    public static IReadOnlyDictionary<string, CaseViewer> Viewers { get; } = new Dictionary<string, CaseViewer>
    {
        ["complainant"] = new(CaseSide.Complainant, "c1"),
        ["respondent"] = new(CaseSide.Respondent, "c2"),
        ["seat"] = new(CaseSide.Seat, Seat),
        ["other seat"] = new(CaseSide.Seat, OtherSeat),
        ["conflict"] = new(CaseSide.Seat, OtherSeat, HasConflict: true),
        ["secretariaat"] = new(CaseSide.Secretariaat, World.Desk),
    };

    /// <summary>The case.</summary>
    public CaseContents Contents { get; private set; } = null!;

    /// <summary>Every word that some may not read, with who may.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Words => readers;

    /// <summary>What its files say, by hash: a word as well.</summary>
    public IReadOnlyDictionary<string, string> Files => contents;

    /// <summary>Draws a case.</summary>
    /// <param name="seed">The same seed is the same case.</param>
    /// <param name="head">A dispute between two parties.</param>
    /// <param name="hash">The hash of a file that says this.</param>
    public static GeneratedCase Of(int seed, Complaint head, Func<string, string> hash)
    {
        var drawn = new GeneratedCase(seed);
        drawn.Draw(head, hash);
        return drawn;
    }

    private void Draw(Complaint head, Func<string, string> hash)
    {
        var states = new[]
        {
            ComplaintState.Hearing, ComplaintState.Reply, ComplaintState.Consultation, ComplaintState.Voting, ComplaintState.Decided, ComplaintState.FollowUp, ComplaintState.Inadmissible,
            ComplaintState.Settled, ComplaintState.Unresolved,
        };
        var state = states[random.Next(states.Length)];
        head = head with
        {
            State = state,
            Subject = Word("subject", "complainant", "respondent", "seat", "other seat"),
            StepDay = new DateOnly(2026, 12, 1),
            Admissibility = new Admissibility(
                state == ComplaintState.Inadmissible ? InadmissibleOn.Scope : null,
                state == ComplaintState.Inadmissible ? Word("inadmissible", "complainant", "respondent") : Word("admitted"),
                Word("admitter"),
                head.OpenedAt),
            Consultation = new Consultation(new DateOnly(2026, 11, 20), Word("planner"), Conclusion: Word("conclusion")),
            Explanation = new Explanation(Word("explained", "respondent"), Word("explainer", "respondent"), "c2", head.OpenedAt),
        };
        head = WithSettlement(head);
        if (state is ComplaintState.Settled or ComplaintState.Unresolved)
        {
            head = head with { EndReasons = Word("ended", state == ComplaintState.Settled ? ["complainant", "respondent"] : ["complainant", "respondent", "seat", "other seat"]) };
        }

        if (state is ComplaintState.Decided or ComplaintState.FollowUp)
        {
            var measure = new ProposedMeasure("plan", MeasureKind.ImprovementPlan, new MeasurePower("1.0"), Word("measure", "complainant", "respondent", "seat", "other seat"), FollowUpOn: null);
            head = head with
            {
                Measures = [new TakenMeasure(1, measure, head.OpenedAt) { Judgement = new DeskDecision(Word("judge"), head.OpenedAt, Word("judged", "complainant", "respondent", "seat", "other seat")) }],
            };
        }

        var statements = Enumerable.Range(1, 3 + random.Next(5)).Select(number => Said(head, number, hash)).ToList();
        var events = Enumerable.Range(1, 3 + random.Next(6)).Select(number => Told(head, number)).ToList();
        foreach (var said in statements.Where(said => said.By is not CaseSide.Secretariaat && said.Files.Count > 0 && random.Next(2) == 0))
        {
            events.Add(Told(head, events.Count + 1) with { Kind = CaseEventKind.OriginalReleased, About = ReleaseOriginal.Mark(said.Number, said.Files[0].Sha256) });
            Allow(said.Files[0].Name, "seat", "other seat");
            Allow(contents[said.Files[0].Sha256], "seat", "other seat");
        }

        var proposals = random.Next(2) == 0 ? [] : new List<Proposal> { Put(head) };
        var ballots = proposals.Count == 0 ? [] : new List<Ballot> { Cast(head) };
        Contents = new CaseContents(head with { Events = events.Count, Statements = statements.Count, Proposals = proposals.Count }, events, statements, proposals, ballots);
    }

    private Complaint WithSettlement(Complaint head)
    {
        if (random.Next(2) == 0)
        {
            return head;
        }

        var by = random.Next(2) == 0 ? CaseSide.Complainant : CaseSide.Respondent;
        var other = by == CaseSide.Complainant ? CaseSide.Respondent : CaseSide.Complainant;
        var settlement = new Settlement(by, Word("proposer", NameOf(by)), Word("terms", "complainant", "respondent"), head.OpenedAt);
        return head with { Settlement = head.State == ComplaintState.Settled ? settlement with { AcceptedBy = Word("accepter", NameOf(other)), AcceptedAt = head.OpenedAt } : settlement };
    }

    private Statement Said(Complaint head, int number, Func<string, string> hash)
    {
        var (by, audience) = (Speakers[random.Next(Speakers.Length)], (Audience)random.Next(8));
        var kind = by switch { CaseSide.Complainant => StatementKind.Notice, CaseSide.Respondent => StatementKind.Answer, _ => random.Next(2) == 0 ? StatementKind.Findings : StatementKind.NewFacts };
        var sides = ReadersOf(audience, by).Where(who => who is "complainant" or "respondent").ToArray();
        var seats = audience.HasFlag(Audience.Seats) ? ["seat", "other seat"] : Array.Empty<string>();
        return new Statement
        {
            ComplaintId = head.Id,
            Number = number,
            Kind = kind,
            By = by,
            Name = Word("speaker", [.. sides.Where(who => who == NameOf(by))]),
            Person = by == CaseSide.Secretariaat ? Word("writer") : "c1",
            At = head.OpenedAt,
            Text = Word("said", [.. sides, .. seats]),
            Files = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Given(head, by, sides, seats, hash))],
            Audience = audience,
        };
    }

    private CaseFile Given(Complaint head, CaseSide by, string[] sides, string[] seats, Func<string, string> hash)
    {
        var owner = by switch
        {
            CaseSide.Complainant => head.Complainant!.PartyId,
            CaseSide.Respondent => head.RespondentId,
            _ => random.Next(2) == 0 ? head.RespondentId : null,
        };
        var isConfidential = by != CaseSide.Secretariaat && random.Next(3) == 0;
        string[] allowed = isConfidential ? [NameOf(by)] : by != CaseSide.Secretariaat ? sides : owner is null ? [.. sides, .. seats] : [.. sides.Where(who => who == "respondent")];
        var name = $"{Word("file", allowed)}.txt";
        // The name as a whole is what is looked for.
        readers[name] = readers[name[..^4]];
        readers.Remove(name[..^4]);
        var words = Word("content", allowed);
        contents[hash(words)] = words;
        return new CaseFile(name, hash(words), words.Length, owner, isConfidential);
    }

    private CaseEvent Told(Complaint head, int number)
    {
        var (by, audience) = ((CaseSide)random.Next(4), (Audience)random.Next(8));
        var kind = new[] { CaseEventKind.TermExtended, CaseEventKind.HearingAsked, CaseEventKind.StatementMade, CaseEventKind.Joined }[random.Next(4)];
        var allowed = ReadersOf(audience, by);
        return new CaseEvent
        {
            ComplaintId = head.Id,
            Number = number,
            Kind = kind,
            At = head.OpenedAt,
            By = by,
            Person = by == CaseSide.Seat ? Seat : Word("person", [.. allowed.Where(who => who == NameOf(by))]),
            Audience = audience,
            Words = Word("reasons", allowed),
            About = kind == CaseEventKind.Joined ? Word("joined") : kind == CaseEventKind.StatementMade ? "1" : null,
        };
    }

    private Proposal Put(Complaint head) => new()
    {
        ComplaintId = head.Id,
        Number = 1,
        Facts = Word("facts", "seat", "other seat"),
        Considerations = Word("considerations", "seat", "other seat"),
        Articles = ["3"],
        Ruling = Word("ruling", "seat", "other seat"),
        By = Word("putter"),
        At = head.OpenedAt,
        Until = new DateOnly(2026, 12, 1),
    };

    private Ballot Cast(Complaint head) => new()
    {
        ComplaintId = head.Id,
        Proposal = 1,
        Seat = Seat,
        Vote = Vote.For,
        Reasons = Word("ballot", "seat"),
        Name = Word("voter", "seat"),
        At = head.OpenedAt,
    };

    private static string NameOf(CaseSide side) => side switch { CaseSide.Complainant => "complainant", CaseSide.Respondent => "respondent", _ => "" };

    private static string[] ReadersOf(Audience audience, CaseSide by) =>
    [
        .. audience.HasFlag(Audience.Complainant) || by == CaseSide.Complainant ? new[] { "complainant" } : [],
        .. audience.HasFlag(Audience.Respondent) || by == CaseSide.Respondent ? new[] { "respondent" } : [],
        .. audience.HasFlag(Audience.Seats) ? new[] { "seat", "other seat" } : [],
    ];

    private string Word(string about, params string[] who)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"w{readers.Count + contents.Count}{about.Replace(" ", "", StringComparison.Ordinal)}{random.Next(1_000_000):d6}");
        readers.Add(word, ["secretariaat", .. who]);
        return word;
    }

    private void Allow(string word, params string[] who) => readers[word].UnionWith(who);
}
