namespace Monitoring.Letters;

/// <summary>The letters there are. Each has its text in <c>Letters/Texts</c>.</summary>
public static class LetterStep
{
    /// <summary>The first letter of an evidence request.</summary>
    public const string Ask = "ask";

    /// <summary>The reminder before the last day.</summary>
    public const string Reminder = "reminder";

    /// <summary>The last call, after the last day, with a term of its own.</summary>
    public const string LastCall = "last-call";

    /// <summary>The confirmation of what was declared.</summary>
    public const string Receipt = "receipt";

    /// <summary>The confirmation of what came by post or mail and was entered by the secretariaat.</summary>
    public const string ReceiptByPost = "receipt-by-post";

    /// <summary>A new link, as those given out before were revoked.</summary>
    public const string NewLink = "new-link";

    /// <summary>A contact passed the request on to a colleague: the colleague's own link.</summary>
    public const string PassedOn = "passed-on";

    /// <summary>The link once more, as somebody asked for it on the site.</summary>
    public const string FreshLink = "fresh-link";

    /// <summary>The virus scanner refused a file.</summary>
    public const string FileRefused = "file-refused";

    /// <summary>The secretariaat destroyed a file that should not have been uploaded.</summary>
    public const string FileDestroyed = "file-destroyed";

    /// <summary>More time was granted.</summary>
    public const string DeferralGranted = "deferral-granted";

    /// <summary>The secretariaat gives more time, which was not asked for here.</summary>
    public const string MoreTimeGiven = "more-time-given";

    /// <summary>More time was refused, with reasons.</summary>
    public const string DeferralRefused = "deferral-refused";

    /// <summary>The last day moved for everybody: the round was paused, or there is more time.</summary>
    public const string NewDay = "new-day";

    /// <summary>The round was stopped: nothing need be done any more.</summary>
    public const string RoundCancelled = "round-cancelled";

    /// <summary>The round was closed before this party was ready: nothing need be done any more, and nothing follows.</summary>
    public const string RoundClosed = "round-closed";

    /// <summary>The first letter of a later asking: what has to be done again, and why.</summary>
    public const string Rework = "rework";

    /// <summary>The evidence was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>Evidence stayed away: send it or explain (an intention, art. 9.1 and 12.1).</summary>
    public const string AskExplanation = "ask-explanation";

    /// <summary>The evidence came after all: the intention has ended.</summary>
    public const string Settled = "settled";

    /// <summary>The secretariaat registered the case (art. 12.1).</summary>
    public const string CaseRegistered = "case-registered";

    /// <summary>The secretariaat closed the case with reasons.</summary>
    public const string CaseClosed = "case-closed";

    /// <summary>Something else than evidence gives rise to a case: explain (an intention, art. 9.2, 11.4, 12.1).</summary>
    public const string AskConduct = "ask-conduct";

    /// <summary>The secretariaat closed such an intention with reasons.</summary>
    public const string ConductClosed = "conduct-closed";

    /// <summary>To who brought a dispute or complaint: it came in, and what happens with it.</summary>
    public const string CaseReceived = "case-received";

    /// <summary>To whom it is about: a dispute or complaint came in.</summary>
    public const string CaseBrought = "case-brought";

    /// <summary>It was not admitted, with reasons.</summary>
    public const string NotAdmitted = "not-admitted";

    /// <summary>To who brought it: it was admitted, and the other side is heard.</summary>
    public const string CaseAdmitted = "case-admitted";

    /// <summary>The respondent is asked what it says to it, before anything is decided (wederhoor).</summary>
    public const string Hearing = "hearing";

    /// <summary>A reminder before the last day to answer or to reply.</summary>
    public const string CaseReminder = "case-reminder";

    /// <summary>The answer of the respondent came in.</summary>
    public const string AnswerReceived = "answer-received";

    /// <summary>The hearing ended without an answer: the case goes on without it.</summary>
    public const string HearingLapsed = "hearing-lapsed";

    /// <summary>Who brought it reads the answer and may reply.</summary>
    public const string Reply = "reply";

    /// <summary>The day on which the Platform discusses the case (art. 12.1).</summary>
    public const string Consultation = "consultation";

    /// <summary>The term of a step was extended, with reasons.</summary>
    public const string TermExtended = "term-extended";

    /// <summary>The other side proposes to settle.</summary>
    public const string SettlementProposed = "settlement-proposed";

    /// <summary>The other side refused a settlement, or took its own back.</summary>
    public const string SettlementRefused = "settlement-refused";

    /// <summary>The sides agreed: the case has ended.</summary>
    public const string CaseSettled = "case-settled";

    /// <summary>The case was withdrawn.</summary>
    public const string CaseWithdrawn = "case-withdrawn";

    /// <summary>The case was joined to another one.</summary>
    public const string CaseJoined = "case-joined";

    /// <summary>A supplier's accession was recorded (art. 11.3, 11.4).</summary>
    public const string AccededSupplier = "acceded-supplier";

    /// <summary>A school board's accession was recorded (art. 11.3).</summary>
    public const string AccededBoard = "acceded-board";

    /// <summary>A school board's membership of PO-Raad or VO-raad was recorded (art. 11.1).</summary>
    public const string MembershipRecorded = "membership-recorded";

    /// <summary>A withdrawal in writing was recorded (art. 11.7).</summary>
    public const string WithdrawalRecorded = "withdrawal-recorded";

    /// <summary>Something of a person was corrected beside what the party declared or explained (AVG 19).</summary>
    public const string PersonCorrected = "person-corrected";

    /// <summary>The seats of the Platform are asked to vote on a proposal (art. 8.1, 8.5).</summary>
    public const string Vote = "vote";

    /// <summary>A seat that has not voted is reminded.</summary>
    public const string VoteReminder = "vote-reminder";

    /// <summary>The vote came to no decision (geen besluit).</summary>
    public const string NotDecided = "not-decided";

    /// <summary>What the Platform decided, to who is held to nothing by it.</summary>
    public const string DecisionTaken = "decision-taken";

    /// <summary>The notice of a measure to the party that it is taken against (art. 9.2): with its delivery the standstill begins.</summary>
    public const string MeasureNotice = "measure-notice";

    /// <summary>A measure took effect.</summary>
    public const string MeasureInForce = "measure-in-force";

    /// <summary>The party is asked how it kept a measure.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>A measure was kept: the case has ended.</summary>
    public const string MeasureKept = "measure-kept";

    /// <summary>A measure ended, as the party left the Convenant (art. 11.7).</summary>
    public const string MeasureLapsed = "measure-lapsed";

    /// <summary>The case ended niet opgelost.</summary>
    public const string Unresolved = "unresolved";

    /// <summary>An original of a party was released to the seats in the Platform, with reasons.</summary>
    public const string OriginalReleased = "original-released";

    /// <summary>The link with which a registered contact brings a case, as somebody asked for it on the site.</summary>
    public const string BringCase = "bring-case";

    /// <summary>The link with which the secretariaat signs in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Whether somebody has just asked for a letter, or waits for it: it leaves at once, also in a weekend and while all mail is held. Every other is started by the system.</summary>
    public static bool IsAskedFor(string step) => TextOf(step) is SignIn or BringCase or FreshLink or Receipt or PassedOn;

    /// <summary>The confirmation of one declaration, counted from 1: each is a letter of its own.</summary>
    public static string ReceiptOf(int number) => $"{Receipt}.{number}";

    /// <summary>The confirmation of one declaration that came by post, counted as all declarations are.</summary>
    public static string ReceiptByPostOf(int number) => $"{ReceiptByPost}.{number}";

    /// <summary>The new link of one generation: each is a letter of its own.</summary>
    public static string NewLinkOf(int generation) => $"{NewLink}.{generation}";

    /// <summary>The new day of one change of the terms, counted from 1: each is a letter of its own.</summary>
    public static string NewDayOf(int number) => $"{NewDay}.{number}";

    /// <summary>The letter of one asking, counted from 1: that of the first has no number, so that its rows stay as they are.</summary>
    public static string Numbered(string step, int asking) => asking == 1 ? step : $"{step}.{asking}";

    /// <summary>The link asked for in one quarter of an hour: in it, one letter.</summary>
    public static string FreshLinkOf(string quarter) => $"{FreshLink}.{quarter}";

    /// <summary>The letter to one colleague, counted from 1: each time that it is sent again is a letter of its own.</summary>
    public static string PassedOnOf(int number) => $"{PassedOn}.{number}";

    /// <summary>The letter that grants the more time asked for that time, counted from 1.</summary>
    public static string DeferralGrantedOf(int number) => $"{DeferralGranted}.{number}";

    /// <summary>The letter that more time is given, as the deferral of that number.</summary>
    public static string MoreTimeGivenOf(int number) => $"{MoreTimeGiven}.{number}";

    /// <summary>The letter that refuses the more time asked for that time, counted from 1.</summary>
    public static string DeferralRefusedOf(int number) => $"{DeferralRefused}.{number}";

    /// <summary>The letter that one file was refused that was given for an item.</summary>
    public static string FileRefusedOf(string itemKey, string sha256) => $"{FileRefusedAt(itemKey)}{sha256[..16]}";

    /// <summary>The letter that one file was destroyed that was given for an item.</summary>
    public static string FileDestroyedOf(string itemKey, string sha256) => $"{FileDestroyed}.{Json.ProofOf(itemKey)[..8]}-{sha256[..16]}";

    /// <summary>How the letters begin that say that a file for that item was refused.</summary>
    public static string FileRefusedAt(string itemKey) => $"{FileRefused}.{Json.ProofOf(itemKey)[..8]}-";

    /// <summary>The first letter of one asking, counted from 1.</summary>
    public static string FirstOf(int asking) => asking == 1 ? Ask : Numbered(Rework, asking);

    /// <summary>The text of a letter: without its number.</summary>
    public static string TextOf(string step) => step.Split('.')[0];
}
