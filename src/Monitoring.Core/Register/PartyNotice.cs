using System.Globalization;
using System.Text.Json.Serialization;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>That a party is told of something that was recorded about it: an accession (art. 11.3), a membership (11.1), a withdrawal (11.7).</summary>
[Shape("party-notice")]
public sealed record PartyNotice : Row, IRow<PartyNotice>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "notice|";

    private const string OfAddress = "address-";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>What it tells of, as an id of the domain: one per accession, membership and withdrawal.</summary>
    public required string Id { get; init; }

    /// <summary>Which letter: one of <see cref="LetterStep"/>.</summary>
    public required string Step { get; init; }

    /// <summary>The values of the text's fields.</summary>
    public required IReadOnlyDictionary<string, LocalText> Fields { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>To whom it went, one contact after the other until it arrived, and how.</summary>
    public Correspondence Letters { get; init; } = Correspondence.None;

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Id);

    /// <summary>The process that brings it.</summary>
    [JsonIgnore]
    public ProcessId Process => ProcessOf(PartyId, Id);

    /// <summary>The key of a notice.</summary>
    public static Key KeyOf(string partyId, string id) => new(partyId, Key.Join("notice", id));

    /// <summary>The process of a notice.</summary>
    public static ProcessId ProcessOf(string partyId, string id) => new(WriteToParty.WorkflowName, $"{partyId}~{id}");

    /// <summary>The id of the notice that a joining was recorded.</summary>
    public static string IdOf(Joining joining) => joining.How switch
    {
        JoiningKind.Membership => $"membership-{joining.Via!.ToLowerInvariant()}-{Day(joining.From)}",
        _ => $"accession-{Day(joining.From)}",
    };

    /// <summary>The id of the notice that a withdrawal was recorded.</summary>
    public static string IdOfWithdrawal(DateOnly on) => $"withdrawal-{Day(on)}";

    /// <summary>The id of the notice that an address was put in the register.</summary>
    public static string IdOfAddress(string contact) => OfAddress + contact;

    /// <summary>Whether that is the id of such a notice. It leaves by itself, at once: no other letter waits for it.</summary>
    public static bool IsOfAddress(string id) => id.StartsWith(OfAddress, StringComparison.Ordinal);

    /// <summary>The one contact to whom it goes; null when it is for the party, and goes to one after the other.</summary>
    [JsonIgnore]
    public string? Addressee => LetterStep.TextOf(Step) == LetterStep.AddressRecorded ? Id[OfAddress.Length..] : null;

    /// <summary>How long a joining holds, as the letter about it says.</summary>
    public static LocalText UntilOf(Joining? joining) => joining?.Until is { } end
        ? new($"tot en met {Amsterdam.Long(end, english: false)}", $"until {Amsterdam.Long(end, english: true)}")
        : new("zolang het lidmaatschap loopt", "as long as the membership runs");

    /// <summary>Whether it tells the same in the same words.</summary>
    public bool TellsAs(PartyNotice other) => Step == other.Step && Fields.Count == other.Fields.Count && Fields.All(f => other.Fields.GetValueOrDefault(f.Key) == f.Value);

    /// <summary>
    /// Whether what it tells is still so, as the register knows the party now. Who withdrew (art. 11.7) is told that, and no more that it takes part; what was taken back or
    /// has ended is not told. That something of a person was corrected (AVG 19) is told whatever became of the party.
    /// </summary>
    public bool StillHolds(Party party, DateOnly today) => LetterStep.TextOf(Step) switch
    {
        LetterStep.AddressRecorded => party.Contact(Addressee!) is not null,
        LetterStep.WithdrawalRecorded => party.WithdrawnOn is { } on && Id == IdOfWithdrawal(on),
        LetterStep.AccededSupplier or LetterStep.AccededBoard or LetterStep.MembershipRecorded =>
            party.Joinings.FirstOrDefault(j => IdOf(j) == Id) is { } joining && UntilOf(joining) == Fields.GetValueOrDefault("until")
            && !(party.WithdrawnOn is { } left && (left <= today || left <= joining.From)),
        _ => true,
    };

    /// <summary>What comes next.</summary>
    /// <param name="party">The party as the register knows it now; null when it is no longer there.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="mailHeld">Whether all mail is held: no letter leaves.</param>
    public NoticeStep NextStep(Party? party, DateTimeOffset now, bool mailHeld = false)
    {
        if (party is null || Letters.IsDelivered(Step))
        {
            return new NoticeStep.Done();
        }

        var holds = StillHolds(party, Amsterdam.Day(now));
        if (!holds && Letters.Letters.Any(l => l.State == LetterState.Written))
        {
            return new NoticeStep.Drop();
        }

        if (Letters.ToHandOverAt(now, mailHeld) is { } letter)
        {
            return new NoticeStep.HandOver(letter);
        }

        if (Letters.CountedAsDelivered(now) is { } arrived)
        {
            return new NoticeStep.CountAsDelivered(arrived);
        }

        if (Letters.Has(Step) && !Letters.CameBack(Step, now))
        {
            return new NoticeStep.Wait();
        }

        if (!holds)
        {
            return new NoticeStep.Done();
        }

        if (Addressee is { } only && Letters.WithoutUnsent().ContactsOf(Step).Contains(only))
        {
            // Of one that nothing is heard of there is nothing to find out: no term and no right rests on it.
            return Letters.IsUnheardOf(Step) ? new NoticeStep.Done() : new NoticeStep.AddressFails();
        }

        // What was dropped was written to nobody: it holds again, as the withdrawal was recorded by mistake.
        return (Addressee is { } one ? [one] : party.Contacts.Select(c => c.Id)).Except(Letters.WithoutUnsent().ContactsOf(Step)).FirstOrDefault() is { } untried
            ? new NoticeStep.Write(untried)
            : new NoticeStep.GiveUp();
    }

    /// <summary>When to look again at a notice that waits, if nothing happens to it; null when it waits for a person only.</summary>
    public DateTimeOffset? LookAgainAt(DateTimeOffset now) => Letters.LeavesAt is { } leaves ? (leaves > now ? leaves : WorkingDays.Dutch.AtWork(now)) : Letters.WordDueAt(Step);

    /// <summary>The letter to one contact.</summary>
    public PartyLetter LetterTo(string contact, CurrentTexts texts, DateTimeOffset now) => new()
    {
        PartyId = PartyId,
        Notice = Id,
        Step = Step,
        TextVersion = texts.VersionOf(Step),
        Contact = contact,
        Fields = texts.Complete(Fields),
        WrittenAt = now,
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
