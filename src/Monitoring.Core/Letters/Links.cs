using System.Globalization;
using Microsoft.Extensions.Options;

namespace Monitoring.Letters;

/// <summary>The one place where the addresses of the desk's and the public's pages are made, those that letters name among them.</summary>
/// <remarks>A party's pages: <c>RequestAddress</c>. A page's own address stands above it, in its <c>@page</c>.</remarks>
public sealed class Links(IOptions<LinkOptions> options)
{
    /// <summary>The page of an evidence request, by a contact's token.</summary>
    public string Evidence(string token) => $"{options.Value.BaseUrl}/bewijs/{token}";

    /// <summary>The page of a case for one of its sides, by the token of its link.</summary>
    public string CaseOf(string token) => $"{options.Value.BaseUrl}/zaak/{token}";

    /// <summary>The page on which a registered contact goes on to bring a case, by its token.</summary>
    public string BringCase(string token) => $"{options.Value.BaseUrl}/zaak/nieuw/{token}";

    /// <summary>The page on which the secretariaat confirms that it signs in.</summary>
    public string SignIn(string token) => $"{options.Value.BaseUrl}{SignInPage}/{token}";

    /// <summary>The privacy statement (AVG 13 and 14), which every first letter names.</summary>
    public string Privacy => $"{options.Value.BaseUrl}{PrivacyPage}";

    /// <summary>Where the secretariaat asks for a link to sign in, from the root of the site.</summary>
    public const string SignInPage = "/aanmelden";

    /// <summary>Where a party asks for a fresh link, from the root of the site.</summary>
    public const string FreshLink = "/link";

    /// <summary>Where a party says that it wants to bring a dispute or a complaint, from the root of the site.</summary>
    public const string StartCase = "/geschil";

    /// <summary>Where an original of a party is released to the seats, from the root of the site.</summary>
    public static string ReleaseOriginal(string caseId, int statement, string sha256) => string.Create(CultureInfo.InvariantCulture, $"{Case(caseId)}/vrijgeven/{statement}/{sha256}");

    /// <summary>What somebody typed there and a person has to verify, from the root of the site.</summary>
    public static string CaseWish(string id) => $"{Cases}/wens/{id}";

    /// <summary>The privacy statement, from the root of the site.</summary>
    public const string PrivacyPage = "/privacy";

    /// <summary>The tasks of the secretariaat, its first page, from the root of the site.</summary>
    public const string Tasks = "/taken";

    /// <summary>How the backups stand, and where all is started again, from the root of the site.</summary>
    public const string Operation = "/beheer";

    /// <summary>All rounds and plans, from the root of the site.</summary>
    public const string Rounds = "/rondes";

    /// <summary>Where a round is planned, from the root of the site.</summary>
    public const string PlanRound = "/rondes/plannen";

    /// <summary>A plan's page, from the root of the site.</summary>
    public static string Plan(string planId) => $"/plannen/{planId}";

    /// <summary>The parties of a plan that have no address, from the root of the site.</summary>
    public static string PlanWithoutAddress(string planId) => $"{Plan(planId)}/zonder-adres";

    /// <summary>The round's page at the desk, from the root of the site.</summary>
    public static string Round(string roundId) => $"{Rounds}/{roundId}";

    /// <summary>A request's page at the desk, from the root of the site.</summary>
    public static string Request(string roundId, string partyId) => $"{Round(roundId)}/{partyId}";

    /// <summary>The page at the desk on which more time is granted or refused, from the root of the site.</summary>
    public static string Deferral(string roundId, string partyId) => $"{Request(roundId, partyId)}/uitstel";

    /// <summary>The page at the desk on which an answer that came by post is entered, from the root of the site.</summary>
    public static string Post(string roundId, string partyId) => $"{Request(roundId, partyId)}/post";

    /// <summary>The page at the desk on which a reported file is judged (AVG 33), from the root of the site.</summary>
    public static string Breach(string partyId, string sha256) => $"/datalekken/{partyId}/{sha256}";

    /// <summary>All cases, from the root of the site.</summary>
    public const string Cases = "/zaken";

    /// <summary>Where the secretariaat opens a case, from the root of the site.</summary>
    public const string NewCase = "/zaken/nieuw";

    /// <summary>A case's page at the desk, from the root of the site.</summary>
    public static string Case(string caseId) => $"{Cases}/{caseId}";

    /// <summary>Where the secretariaat says whether a dispute or complaint is admitted, from the root of the site.</summary>
    public static string AdmitCase(string caseId) => $"{Case(caseId)}/toelating";

    /// <summary>Where the meeting of the Platform about a case is planned and recorded, from the root of the site.</summary>
    public static string CaseMeeting(string caseId) => $"{Case(caseId)}/overleg";

    /// <summary>Where a proposal is put to the vote of the seats, from the root of the site.</summary>
    public static string CaseProposal(string caseId) => $"{Case(caseId)}/voorstel";

    /// <summary>Where a vote is closed of which every seat has voted, from the root of the site.</summary>
    public static string CaseVote(string caseId) => $"{Case(caseId)}/stemming";

    /// <summary>Where a case ends niet opgelost, from the root of the site.</summary>
    public static string CaseUnresolved(string caseId) => $"{Case(caseId)}/niet-opgelost";

    /// <summary>Where the secretariaat says whether a measure was kept, from the root of the site.</summary>
    public static string CaseMeasure(string caseId) => $"{Case(caseId)}/maatregel";

    /// <summary>Where the secretariaat writes findings in a case, or enters what a side sent by post, from the root of the site.</summary>
    public static string CaseStatement(string caseId) => $"{Case(caseId)}/schrijven";

    /// <summary>Where the term of a case's step is extended, from the root of the site.</summary>
    public static string CaseTerm(string caseId) => $"{Case(caseId)}/termijn";

    /// <summary>Where a case is withdrawn, or a settlement recorded, from the root of the site.</summary>
    public static string EndCase(string caseId) => $"{Case(caseId)}/beeindigen";

    /// <summary>Where a case is joined to another, from the root of the site.</summary>
    public static string JoinCase(string caseId) => $"{Case(caseId)}/voegen";

    /// <summary>A case beside those that were joined to it, from the root of the site.</summary>
    public static string CaseTogether(string caseId) => $"{Case(caseId)}/samen";

    /// <summary>Where an ended case is opened again on new facts, from the root of the site.</summary>
    public static string ReopenCase(string caseId) => $"{Case(caseId)}/heropenen";

    /// <summary>The whole case as one document, from the root of the site.</summary>
    public static string CaseDossier(string caseId) => $"{Case(caseId)}/dossier";

    /// <summary>The whole case with its files as a ZIP, from the root of the site.</summary>
    public static string CaseArchive(string caseId) => $"{Case(caseId)}/dossier.zip";

    /// <summary>A file that goes with a statement in a case, for the desk, from the root of the site.</summary>
    public static string CaseFile(string caseId, int statement, string sha256) => string.Create(CultureInfo.InvariantCulture, $"{Case(caseId)}/stukken/{statement}/{sha256}");

    /// <summary>The document of a decision, for the desk, from the root of the site.</summary>
    public static string CaseDecision(string caseId, int proposal) => string.Create(CultureInfo.InvariantCulture, $"{Case(caseId)}/besluit/{proposal}");

    /// <summary>The minutes of a meeting about a case, for the desk, from the root of the site.</summary>
    public static string CaseMinutes(string caseId, string sha256) => $"{Case(caseId)}/verslag/{sha256}";

    /// <summary>The register, from the root of the site.</summary>
    public const string Register = "/register";

    /// <summary>Where an organisation is added by hand, from the root of the site.</summary>
    public const string AddParty = "/register/nieuw";

    /// <summary>The imports of lists, from the root of the site.</summary>
    public const string Imports = "/register/import";

    /// <summary>One import, from the root of the site.</summary>
    public static string Import(string importId) => $"{Imports}/{importId}";

    /// <summary>The parties without an address, from the root of the site.</summary>
    public const string WithoutAddress = "/register/zonder-adres";

    /// <summary>The founders of the Convenant, from the root of the site.</summary>
    public const string Founders = "/register/initiatiefnemers";

    /// <summary>A founder, from the root of the site.</summary>
    public static string Founder(string founderId) => $"{Founders}/{founderId}";

    /// <summary>Who acts for a founder's seat, and to whom it is bound, from the root of the site.</summary>
    /// <param name="founderId">The founder.</param>
    /// <param name="caseId">The case for which that is recorded; null: for all.</param>
    public static string Seat(string founderId, string? caseId = null) => $"{Founder(founderId)}/zetel" + (caseId is null ? "" : $"?zaak={Uri.EscapeDataString(caseId)}");

    /// <summary>Where the beeldmerk of a supplier is given back, or that is refused, from the root of the site.</summary>
    public static string Mark(string partyId) => $"{Party(partyId)}/beeldmerk";

    /// <summary>An organisation in the register, from the root of the site.</summary>
    public static string Party(string partyId) => $"{Register}/{partyId}";

    /// <summary>Where the address of a party is mended, from the root of the site.</summary>
    public static string Contacts(string partyId) => $"{Party(partyId)}/contact";

    /// <summary>The page of one file of evidence at the desk, from the root of the site.</summary>
    public static string File(string partyId, string sha256) => $"/bestanden/{partyId}/{sha256}";

    /// <summary>The page of adoptions, from the root of the site.</summary>
    public const string Adoptions = "/vaststellingen";

    /// <summary>Where an adoption is recorded, from the root of the site.</summary>
    public const string RecordAdoption = "/vaststellingen/vastleggen";

    /// <summary>The minutes in which an adoption stands, from the root of the site.</summary>
    public static string Minutes(string adoptionId) => $"{Adoptions}/{adoptionId}/verslag";

    /// <summary>The Reglement that is in force, and its versions, from the root of the site.</summary>
    public const string Reglement = "/reglement";

    /// <summary>One version of the Reglement, from the root of the site.</summary>
    public static string ReglementVersion(string version) => $"{Reglement}/{version}";

    /// <summary>Where a version of the Reglement is made from another one, from the root of the site.</summary>
    public static string MakeReglement(string? from = null) => $"{Reglement}/nieuw" + (from is null ? "" : $"?van={from}");

    /// <summary>The conditions of the beeldmerk that are in force, and their versions, from the root of the site.</summary>
    public const string Conditions = "/beeldmerk/voorwaarden";

    /// <summary>One version of the conditions of the beeldmerk, from the root of the site.</summary>
    public static string ConditionsVersion(string version) => $"{Conditions}/{version}";

    /// <summary>Where a version of the conditions is made from another one, from the root of the site.</summary>
    public static string MakeConditions(string? from = null) => $"{Conditions}/nieuw" + (from is null ? "" : $"?van={from}");

    /// <summary>The framework that holds, from the root of the site.</summary>
    public const string Framework = "/kader";

    /// <summary>One version of the framework, from the root of the site.</summary>
    public static string FrameworkVersion(string version) => $"{Framework}?versie={version}";

    /// <summary>The deviations from the model agreement (art. 4.2), from the root of the site.</summary>
    public const string Deviations = "/kader/afwijkingen";

    /// <summary>What was published of rounds, from the root of the site.</summary>
    public const string Results = "/resultaten";

    /// <summary>What was published of one round, from the root of the site.</summary>
    public static string Result(string roundId) => $"{Results}/{roundId}";

    /// <summary>What persons ask under the AVG, from the root of the site.</summary>
    public const string Persons = "/avg";

    /// <summary>Everything about one person, from the root of the site.</summary>
    public static string Person(string personId) => $"{Persons}/{personId}";

    /// <summary>What is kept for how long, from the root of the site.</summary>
    public const string Retention = "/bewaren";

    /// <summary>Where the secretariaat records that a letter of a request reached its party, from the root of the site.</summary>
    public static string RequestReached(string roundId, string partyId) => $"{Request(roundId, partyId)}/bereikt";

    /// <summary>The same of a letter of a case.</summary>
    public static string CaseReached(string caseId) => $"{Case(caseId)}/bereikt";

    /// <summary>The same of a notice to a party.</summary>
    public static string NoticeReached(string partyId, string notice) => $"{Party(partyId)}/bereikt/{Uri.EscapeDataString(notice)}";

    /// <summary>Where a letter of a request is written on paper, and recorded as posted and delivered, from the root of the site.</summary>
    public static string RequestByPost(string roundId, string partyId) => $"{Request(roundId, partyId)}/per-post";

    /// <summary>The same of a letter of a case.</summary>
    public static string CaseByPost(string caseId) => $"{Case(caseId)}/per-post";

    /// <summary>The same of a notice to a party.</summary>
    public static string NoticeByPost(string partyId, string notice) => $"{Party(partyId)}/per-post/{Uri.EscapeDataString(notice)}";

    /// <summary>Every letter to a party and how it went, from the root of the site.</summary>
    public static string Letters(string partyId) => $"{Party(partyId)}/brieven";

    /// <summary>The same of one round, with its case.</summary>
    public static string Letters(string partyId, string roundId) => $"{Letters(partyId)}?ronde={Uri.EscapeDataString(roundId)}";

    /// <summary>Where all mail is held, and let go again, from the root of the site.</summary>
    public const string HoldMail = "/brieven/vasthouden";

    /// <summary>The texts of letters, from the root of the site.</summary>
    public const string Texts = "/brieven/teksten";

    /// <summary>One text of letters, which can be edited there, from the root of the site.</summary>
    public static string Text(string text) => $"{Texts}/{text}";

    /// <summary>One version of a text, from the root of the site.</summary>
    public static string TextVersion(string text, int version) => string.Create(CultureInfo.InvariantCulture, $"{Text(text)}/versies/{version}");

    /// <summary>A letter as it was written, from the root of the site.</summary>
    /// <param name="kind">Of what it is.</param>
    /// <param name="owner">The id of that: <c>round~party</c>, the case's id, or <c>party~notice</c>.</param>
    /// <param name="step">Which letter, with its number.</param>
    /// <param name="contact">The id of the contact.</param>
    public static string Letter(LetterKind kind, string owner, string step, string contact) =>
        $"/brieven/bekijken?soort={kind}&van={Uri.EscapeDataString(owner)}&brief={Uri.EscapeDataString(step)}&aan={Uri.EscapeDataString(contact)}";

    /// <summary>The mailbox of a demo, from the root of the site.</summary>
    public const string Mailbox = "/postvak";

    /// <summary>One letter in the mailbox of a demo, from the root of the site.</summary>
    public static string Letter(string letterId) => $"{Mailbox}/{Uri.EscapeDataString(letterId)}";

    /// <summary>The clock of a demo, from the root of the site.</summary>
    public const string Clock = "/klok";
}
