using Monitoring.Settings;

namespace Monitoring.Retention;

/// <summary>How long each kind of data is kept; the section <c>Monitoring:Retention</c>. The Platform decides; until it has, pages say that the terms are not confirmed.</summary>
public sealed class RetentionOptions : ISettings
{
    /// <summary>Whether the Platform confirmed these terms.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Files, answers and letters: years after their round closed.</summary>
    public int EvidenceYears { get; set; } = 2;

    /// <summary>Declarations: years after their round closed.</summary>
    public int DeclarationYears { get; set; } = 5;

    /// <summary>Contacts: months after their organisation stopped being a party.</summary>
    public int ContactMonths { get; set; } = 12;

    /// <summary>Who explained in a case: years after it was closed.</summary>
    public int ExplanationYears { get; set; } = 5;

    /// <summary>Tasks that were done: months.</summary>
    public int TaskMonths { get; set; } = 24;

    /// <summary>What changed in the register, and by whom: whole years after the year in which it changed.</summary>
    public int HistoryYears { get; set; } = 5;

    /// <summary>Letters to parties about their part in the Convenant: whole years after the year in which they were written.</summary>
    public int RegisterLetterYears { get; set; } = 2;

    /// <summary>Signed papers: years after their organisation stopped being a party.</summary>
    public int PaperYears { get; set; } = 5;

    /// <summary>Imports with their wrong lines: months after the month in which they came.</summary>
    public int ImportMonths { get; set; } = 6;

    /// <summary>For how many days soft delete and backups still hold what was deleted.</summary>
    public int BackupDays { get; set; } = 35;

    /// <summary>How many days before it happens a deletion is announced. Nothing is deleted that was not announced so long.</summary>
    public int AnnouncedDays { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        (string Name, int Value, int Least, int Most)[] terms =
        [
            (nameof(EvidenceYears), EvidenceYears, 1, 50), (nameof(DeclarationYears), DeclarationYears, 1, 50), (nameof(ContactMonths), ContactMonths, 1, 600),
            (nameof(ExplanationYears), ExplanationYears, 1, 50), (nameof(TaskMonths), TaskMonths, 1, 600), (nameof(HistoryYears), HistoryYears, 1, 50),
            (nameof(RegisterLetterYears), RegisterLetterYears, 1, 50), (nameof(PaperYears), PaperYears, 1, 50), (nameof(ImportMonths), ImportMonths, 1, 600),
            (nameof(BackupDays), BackupDays, 0, 3650), (nameof(AnnouncedDays), AnnouncedDays, 1, 365),
        ];
        return terms.Where(term => term.Value < term.Least || term.Value > term.Most)
            .Select(term => $"Set Monitoring:Retention:{term.Name} to a whole number from {term.Least} to {term.Most}, or leave it out for what the product proposes.");
    }
}
