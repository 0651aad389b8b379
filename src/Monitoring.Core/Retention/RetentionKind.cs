namespace Monitoring.Retention;

/// <summary>The kinds of data that have a term. Those that go by <see cref="Disposal"/>s come first.</summary>
public enum RetentionKind
{
    /// <summary>Files, answers and letters of a round.</summary>
    Evidence,

    /// <summary>Declarations of a round.</summary>
    Declarations,

    /// <summary>Contacts of an organisation that is no party any more.</summary>
    Contacts,

    /// <summary>Who explained in a case that is closed.</summary>
    Explanations,

    /// <summary>Tasks that were done.</summary>
    Tasks,

    /// <summary>What changed in the register in a year, and by whom.</summary>
    RegisterHistory,

    /// <summary>Letters to parties about their part in the Convenant, of a year.</summary>
    RegisterLetters,

    /// <summary>Signed papers of an organisation that is no party any more.</summary>
    Papers,

    /// <summary>Imports of lists that are over, with the lines that were wrong.</summary>
    Imports,

    /// <summary>Organisations in the register, parties and others.</summary>
    Organisations,

    /// <summary>That a round was held, who was asked, and how it ended.</summary>
    Rounds,

    /// <summary>Cases, without who explained.</summary>
    Cases,

    /// <summary>Plans, frameworks, what the Platform adopted, what it published.</summary>
    Decisions,

    /// <summary>What the system needs to go on: what is due, what is under way, index rows.</summary>
    Upkeep,

    /// <summary>Reports of files that were uploaded by mistake.</summary>
    Breaches,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>Sign-in links that were used.</summary>
    SignIns,

    /// <summary>Uploads that broke off.</summary>
    Incoming,

    /// <summary>The register of requests under the AVG, and of what was deleted.</summary>
    Proof,
}
