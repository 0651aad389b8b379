namespace Monitoring.Retention;

/// <summary>Under which term of <see cref="RetentionTable"/> the rows of each shape fall. A test sees to it that no shape is left out.</summary>
public static class ShapeTerms
{
    /// <summary>The kind of data that rows of a shape are, by the name of the shape.</summary>
    public static IReadOnlyDictionary<string, RetentionKind> All { get; } = new (RetentionKind Kind, string[] Shapes)[]
    {
        (RetentionKind.Evidence, ["evidence-file", "answer", "accepted-answer", "request-letter", "finding", "rework", "pass", "deferral", "posted-answer"]),
        (RetentionKind.Declarations, ["attestation", "deviation-line", "correction-note"]),

        // Contacts leave the row of their organisation, and the index of persons with it.
        (RetentionKind.Contacts, ["person-line", "person-name"]),
        (RetentionKind.Explanations, ["complaint-letter", "case-statement"]),
        (RetentionKind.Tasks, ["desk-task", "open-task", "case-wish", "wish-count"]),
        (RetentionKind.RegisterHistory, ["party-history"]),
        (RetentionKind.RegisterLetters, ["party-letter"]),
        (RetentionKind.Papers, ["party-document"]),
        (RetentionKind.Imports, ["import-job", "import-job-line", "import-wrong-line"]),
        (RetentionKind.Organisations, ["party", "party-line", "party-entry", "party-notice", "kvk-holder"]),
        (RetentionKind.Rounds, ["round", "round-line", "round-report", "round-tally", "round-draw", "round-figures", "evidence-request", "request-line", "party-request"]),
        (RetentionKind.Cases, ["complaint", "complaint-line", "case-entry", "case-event", "proposal", "ballot", "mark"]),
        (RetentionKind.Decisions, ["plan", "published-framework", "published-reglement", "published-conditions", "published-result", "adoption", "adopted-subject", "founder-standing", "edited-text", "text-in-use"]),
        (RetentionKind.Breaches, ["breach-report"]),
        (RetentionKind.SignIns, ["used-sign-in"]),
        (RetentionKind.Proof, ["privacy-request", "disposal", "disposal-line"]),

        // Of a demo only: what its mailbox and its clock keep.
        (RetentionKind.Upkeep, ["mailbox-letter", "mailbox-line", "clock-offset"]),
        (RetentionKind.Upkeep, ["pending-party", "open-notice", "open-breach", "errand", "mail-hold", "register-figures", "chore-place", "backup-standing", "platform-id", "restore-mark", "starting-again", "process", "due-process", "due-request", "waiting-request", "due-complaint"]),
    }.SelectMany(term => term.Shapes.Select(shape => (shape, term.Kind))).ToDictionary(term => term.shape, term => term.Kind);
}
