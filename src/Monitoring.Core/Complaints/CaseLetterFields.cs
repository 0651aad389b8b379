using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>What fills the letters of a case that was opened by a person, or registered.</summary>
/// <remarks>Who brought a case, and what it says, is read by the link and not in the mail.</remarks>
public static class CaseLetterFields
{
    /// <summary>The values.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="step">Which letter.</param>
    /// <param name="last">The last day of the present step.</param>
    public static Dictionary<string, LocalText> Of(Complaint complaint, string step, DateOnly last)
    {
        var side = CaseLetter.SideOf(step);
        var reader = side == CaseSide.Complainant ? complaint.Complainant?.Name ?? "" : complaint.RespondentName;
        var fields = new Dictionary<string, LocalText>
        {
            ["party"] = Same(reader),
            ["about"] = Same(complaint.RespondentName),
            ["subject"] = complaint.InALine(),
            ["articles"] = new(ArticleNumber.InWords(ArticlesOf(complaint), english: false), ArticleNumber.InWords(ArticlesOf(complaint), english: true)),
            ["came"] = complaint.Kind switch
            {
                _ when complaint.Measures is [.., { Kept: false } broken] => VoteLetterFields.NotKept(broken),
                ComplaintKind.Dispute => new("Een andere partij legt een geschil met u voor aan het Platform.", "Another party brings a dispute with you before the Platform."),
                ComplaintKind.Complaint => new("Er is een klacht over u.", "There is a complaint about you."),
                _ when complaint.Decision is { Reasons: { Length: > 0 } because } => new($"Wij hebben die zaak geregistreerd. De reden: {because}", $"We registered that case. The reason: {because}"),
                _ => new("Wij hebben die zaak zelf geregistreerd.", "We registered that case ourselves."),
            },
            ["standing"] = complaint is { Kind: ComplaintKind.Complaint, Complainant.PartyId: null }
                ? new("U bent zelf geen partij bij het Convenant. Het secretariaat legt uw klacht voor aan het Platform. In het Reglement staat wie een klacht kan indienen.",
                    "You are no party to the Convenant yourself. The secretariat puts your complaint before the Platform. The Reglement says who may bring one.")
                : new("Als partij bij het Convenant kunt u dit voorleggen aan het Platform.", "As a party to the Convenant you may put this before the Platform."),
            ["stepDay"] = Day(last),
            ["waiting"] = complaint.State == ComplaintState.Reply ? new("Wij hebben uw reactie nog niet.", "We do not have your reply yet.") : new("Wij hebben uw antwoord nog niet.", "We do not have your answer yet."),
            ["silence"] = complaint.State == ComplaintState.Reply
                ? new("Komt er niets? Dan gaat de zaak verder zonder uw reactie.", "Does nothing come? Then the case goes on without your reply.")
                : new("Komt er niets? Dan gaat de zaak verder zonder uw antwoord. Het Platform beslist dan op wat het wel weet.", "Does nothing come? Then the case goes on without your answer. The Platform then decides by what it does know."),
            ["next"] = complaint.State == ComplaintState.Reply
                ? new("De andere kant leest uw antwoord en mag daarop reageren. Daarna bespreekt het Platform de zaak.", "The other side reads your answer and may reply to it. After that the Platform discusses the case.")
                : new("Het Platform bespreekt nu de zaak.", "The Platform now discusses the case."),
            ["meeting"] = Day(complaint.Consultation?.On ?? last),
            ["offer"] = complaint.Settlement?.RefusedBy == complaint.Settlement?.By
                ? new("De andere kant trekt haar voorstel in.", "The other side takes its proposal back.")
                : new("De andere kant neemt uw voorstel niet aan.", "The other side does not accept your proposal."),
            ["reasons"] = Reasons(complaint, step),
        };
        foreach (var (name, value) in VoteLetterFields.Of(complaint, step))
        {
            fields[name] = value;
        }

        return fields;
    }

    private static LocalText Reasons(Complaint complaint, string step) => LetterStep.TextOf(step) switch
    {
        LetterStep.TermExtended => Same(complaint.Extensions is [.., var extended] ? extended.Reasons : ""),
        LetterStep.OriginalReleased => Same(complaint.Releases.ElementAtOrDefault(CaseLetter.NumberOf(step) - 1)?.Reasons ?? ""),
        LetterStep.ConductClosed => Same(complaint.Decision?.Reasons ?? ""),
        _ => complaint.EndReasons is { Length: > 0 } reasons ? Same(reasons) : new("Er is geen reden gegeven.", "No reason was given."),
    };

    // Of what is missing a letter names no more than can be read.
    private static IReadOnlyList<string> ArticlesOf(Complaint complaint) => complaint.Articles.Count > 0 ? complaint.Articles : [.. complaint.AboutArticles().Take(10)];

    private static LocalText Same(string words) => new(words, words);

    private static LocalText Day(DateOnly day) => new(Amsterdam.Long(day, english: false), Amsterdam.Long(day, english: true));
}
