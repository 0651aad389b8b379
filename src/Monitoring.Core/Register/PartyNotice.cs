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

        return party.Contacts.Select(c => c.Id).Except(Letters.ContactsOf(Step)).FirstOrDefault() is { } untried
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
}
