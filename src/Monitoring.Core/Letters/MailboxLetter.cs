using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>A letter in the mailbox of a demo or a test: what the recipient would see.</summary>
[Shape("mailbox-letter")]
public sealed record MailboxLetter : Row, IRow<MailboxLetter>
{
    /// <summary>The partition of the mailbox.</summary>
    public const string Partition = "mailbox";

    /// <inheritdoc/>
    public static string Table => TableNames.Mailbox;

    /// <summary>The letter.</summary>
    public required OutgoingLetter Letter { get; init; }

    /// <summary>When it came, by the domain's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it came back.</summary>
    public bool Bounced { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Letter.Id);

    /// <summary>The key of a letter.</summary>
    public static Key KeyOf(string id) => new(Partition, Key.Join("letter", id));

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => [new MailboxLine { LetterId = Letter.Id, To = Letter.To, Subject = Letter.Subject, Step = Letter.Step, At = At, Bounced = Bounced }];
}

/// <summary>A letter's line in the mailbox, newest first.</summary>
[Shape("mailbox-line")]
public sealed record MailboxLine : Row, IRow<MailboxLine>
{
    /// <summary>How the row keys of the lines begin.</summary>
    public const string Prefix = "line|";

    /// <inheritdoc/>
    public static string Table => TableNames.Mailbox;

    /// <summary>The letter's id.</summary>
    public required string LetterId { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Which letter.</summary>
    public required string Step { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it came back.</summary>
    public bool Bounced { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(MailboxLetter.Partition, Key.Join("line", Key.NewestFirst(At), LetterId));
}
