namespace Monitoring.Letters;

/// <summary>Whom the reader of a letter calls or mails; from <c>Monitoring:Site:Phone</c> and <c>Monitoring:Site:SecretariaatEmail</c>, which the site checks at its start.</summary>
public sealed class WhomToCall
{
    /// <summary>The telephone number of a demo.</summary>
    public const string DemoPhone = "030 000 00 00";

    /// <summary>The mail address of a demo.</summary>
    public const string DemoEmail = "secretariaat@platform.example";

    /// <summary>The telephone number.</summary>
    public string Phone { get; set; } = DemoPhone;

    /// <summary>The mail address.</summary>
    public string Email { get; set; } = DemoEmail;

    // A number is not broken over two lines.
    private string Whole => Phone.Replace(' ', '\u00a0');

    /// <summary>As the field <c>{contact}</c> of a letter has it.</summary>
    public LocalText InWords => new($"{Whole} of {Email}", $"{Whole} or {Email}");
}
