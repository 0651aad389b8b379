using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Puts a proposal to the vote of the seats: facts, considerations, articles, ruling, and a measure that there is a power for.</summary>
public sealed class ProposeDecisionModel(ComplaintBook complaints, CaseRows rows, FindPower powers, OpenVote open, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const string Unresolved = "niet-opgelost";
    private const string NoMeasure = "geen";

    private CaseContents contents = null!;

    [BindProperty]
    public string? Facts { get; set; }

    [BindProperty]
    public string? Considerations { get; set; }

    [BindProperty]
    public string[] Articles { get; set; } = [];

    [BindProperty]
    public string? Ruling { get; set; }

    /// <summary>The measure that was chosen, or that none is.</summary>
    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Terms { get; set; }

    [BindProperty]
    public string? FollowUpOn { get; set; }

    /// <summary>What can be chosen, and why nothing can.</summary>
    public Power Power { get; private set; } = null!;

    /// <summary>Whether the seats voted on it before, without a decision.</summary>
    public bool IsAgain => Case.Proposals > 0;

    /// <summary>Articles of the Convenant: first those that the case is about.</summary>
    public IReadOnlyList<Article> About { get; private set; } = [];

    public IReadOnlyList<Article> Others { get; private set; } = [];

    public IEnumerable<SelectListItem> Measures =>
    [
        .. Power.Options.Select(option => new SelectListItem(
            $"{option.Name.In(L.English)}. {L.RestsOn(option.Power)}{(option.FollowUpDays is { } days ? L[$"; opvolging na {days} werkdagen", $"; follow-up after {days} working days"] : "")}", option.RuleId)),
        new(L["Geen maatregel", "No measure"], NoMeasure),
        new(L["Geen maatregel, en de zaak eindigt niet opgelost", "No measure, and the case ends unresolved"], Unresolved),
    ];

    protected override bool IsPossible => Case is { State: ComplaintState.Consultation, Consultation.HeldAt: not null };

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (Power.Options.Count > 0 && Case.State == ComplaintState.Consultation && string.IsNullOrEmpty(Measure))
        {
            return await Refuse(nameof(Measure), L["Kies een maatregel, of kies dat er geen is.", "Choose a measure, or choose that there is none."], cancellation);
        }

        var measure = Measure is null or NoMeasure or Unresolved ? null : new DraftMeasure(Measure, Terms ?? "", TypedDay.Read(FollowUpOn));
        var draft = new VoteDraft(Facts ?? "", Considerations ?? "", Articles, Ruling ?? "", measure, EndsUnresolved: Measure == Unresolved);
        var outcome = await open.Open(id, draft, User.Address(), cancellation);
        if (outcome == OpenVoteOutcome.Opened)
        {
            return Done(L["Het voorstel ligt bij de zetels. Elke zetel krijgt een brief met een link om te stemmen.", "The proposal lies with the seats. Each seat gets a letter with a link to vote."]);
        }

        var (field, sentence) = Words(outcome);
        return await Refuse(field, sentence, cancellation);
    }

    protected override async Task Look(CancellationToken cancellation)
    {
        Power = await powers.Of(Case, cancellation);
        contents = await rows.Of(Case, cancellation);
        var named = Case.Missed.SelectMany(item => item.Articles).Concat(Case.Articles).ToHashSet();
        var all = Convenant.Get(Case.ConvenantVersion).Articles;
        (About, Others) = ([.. all.Where(article => named.Contains(article.Number))], [.. all.Where(article => !named.Contains(article.Number))]);
    }

    // On a second proposal one goes on from the first; on the first from what the secretariaat found.
    protected override void Begin()
    {
        var before = contents.Proposals is [.., var last] ? last : null;
        Facts = before?.Facts ?? contents.Statements.LastOrDefault(said => said.Kind == StatementKind.Findings)?.Text;
        Considerations = before?.Considerations;
        Ruling = before?.Ruling;
        Articles = [.. before?.Articles ?? About.Select(article => article.Number)];
    }

    private (string Field, string Sentence) Words(OpenVoteOutcome outcome) => outcome switch
    {
        OpenVoteOutcome.NotHeard => ("", L["De verweerder is nog niet gehoord. Zolang de termijn om te antwoorden niet voorbij is, kan niets worden voorgesteld.", "The respondent was not heard yet. As long as the term to answer has not ended, nothing can be proposed."]),
        OpenVoteOutcome.NoMinutes => ("", L["Leg eerst het verslag van het overleg in het Platform vast (artikel 12, lid 1).", "First record the minutes of the consultation in the Platform (article 12(1))."]),
        OpenVoteOutcome.Incomplete => Missing(),
        OpenVoteOutcome.TooLong => (Longest(), TooLong(VoteDraft.MaxLength)),
        OpenVoteOutcome.NoArticle => (nameof(Articles), L["Kies het artikel van het Convenant waarop het voorstel rust.", "Choose the article of the Convenant on which the proposal rests."]),
        OpenVoteOutcome.NoPower => (nameof(Measure), L["Voor deze maatregel is geen bevoegdheid (meer). Kies een andere, of geen.", "There is no power (any more) for this measure. Choose another one, or none."]),
        OpenVoteOutcome.NoMark => (nameof(Measure), L["Deze maatregel gaat over het beeldmerk, en de verweerder heeft dat niet. Kies een andere, of geen.", "This measure is about the beeldmerk, which the respondent does not have. Choose another one, or none."]),
        OpenVoteOutcome.NoTerms => (nameof(Terms), L["Schrijf op wat de partij moet doen.", "Write what the party has to do."]),
        OpenVoteOutcome.NoFollowUpDay => (nameof(FollowUpOn), L["Kies een dag om te kijken of de maatregel is nagekomen, na de dag waarop zij kan ingaan: eerst zijn er de stemming, de brief en de wachttijd.", "Choose a day to look whether the measure was kept, after the day on which it can take effect: before that come the vote, the letter and the standstill."]),
        OpenVoteOutcome.NoSeats => ("", L["Er is geen zetel in het Platform die kan stemmen. Kijk bij de initiatiefnemers.", "There is no seat in the Platform that can vote. Look at the founders."]),
        _ => ("", NotOpen),
    };

    private (string Field, string Sentence) Missing() =>
        string.IsNullOrWhiteSpace(Facts) ? (nameof(Facts), L["Schrijf op wat er is gebeurd.", "Write what happened."])
        : string.IsNullOrWhiteSpace(Considerations) ? (nameof(Considerations), L["Schrijf op hoe u dat weegt.", "Write how you weigh that."])
        : (nameof(Ruling), L["Schrijf op wat u voorstelt.", "Write what you propose."]);

    private string Longest() =>
        Facts?.Length > VoteDraft.MaxLength ? nameof(Facts) : Considerations?.Length > VoteDraft.MaxLength ? nameof(Considerations) : Ruling?.Length > VoteDraft.MaxLength ? nameof(Ruling) : nameof(Terms);
}
